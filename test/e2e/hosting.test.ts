/** The folder of the build on any host: at its root or in a folder, with headers, without or with wrong ones, and with no network. */
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { launchChrome } from '../helpers/rigs/browser';
import { type BuiltSite, serveBuilt } from '../helpers/rigs/built-site';
import { type SentHeaders, StaticHost } from '../helpers/rigs/static-host';

let site: BuiltSite;
let browser: Browser;
const hosts: StaticHost[] = [];

beforeAll(async () => {
  site = await serveBuilt();
  // A name of no computer of this world, for a page that is neither of this one nor by https.
  browser = await launchChrome(['--host-resolver-rules=MAP plain.test 127.0.0.1']);
});
afterAll(async () => {
  await browser.close();
  await Promise.all(hosts.map((host) => host.close()));
  await site.close();
});

async function host(prefix: string, headers: SentHeaders): Promise<StaticHost> {
  const started = await StaticHost.start(site.folder, prefix, headers);
  hosts.push(started);
  return started;
}

/** A first visitor: nothing is kept. */
async function visitor(serviceWorkers: 'allow' | 'block' = 'allow'): Promise<BrowserContext> {
  const context = await browser.newContext({ serviceWorkers, viewport: { width: 1400, height: 900 } });
  context.setDefaultTimeout(20_000);
  return context;
}

/** Counts how often the page was loaded. */
function countLoads(page: Page): { readonly count: number } {
  const loads = { count: 0 };
  page.on('domcontentloaded', () => loads.count++);
  return loads;
}

const offline = (page: Page) => page.getByText('Works offline');
const isIsolated = (page: Page) => page.waitForFunction(() => globalThis.crossOriginIsolated);
const buildOf = (page: Page) => page.locator('meta[name=build]').getAttribute('content');
const demo = (page: Page) => page.getByRole('button', { name: 'Demo crowd', exact: true });
const stop = (page: Page) => page.getByRole('button', { name: 'Stop', exact: true });
const updateNow = (page: Page) => page.getByRole('button', { name: 'Update now' });

/** Some chat has moved something. */
const someValue = (page: Page) => page.locator('[data-name][data-value]:not([data-value=""])').first();

/** The page itself asks once an hour. */
const lookForUpdate = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
  });

/** Does what Ctrl+Shift+R does: goes past the service worker and every cache. */
async function reloadHard(page: Page): Promise<void> {
  const loaded = page.waitForEvent('load');
  const session = await page.context().newCDPSession(page);
  await session.send('Page.reload', { ignoreCache: true });
  await loaded;
  await session.detach();
}

const CELLS = (['/', '/some/folder/'] as const).flatMap((prefix) =>
  (['file', 'none', 'wrong'] as const).map((headers) => ({ prefix, headers })),
);

describe.concurrent.each(CELLS)('at $prefix with headers: $headers', ({ prefix, headers }) => {
  test('the page is isolated at first, without a network, and after a hard reload or says why not', async () => {
    const there = await host(prefix, headers);
    const page = await (await visitor()).newPage();
    const loads = countLoads(page);
    await page.goto(there.url);
    await isIsolated(page);
    await offline(page).waitFor();
    expect(loads.count).toBe(headers === 'file' ? 1 : 2);

    there.setGone(true);
    await page.reload();
    await offline(page).waitFor();
    await isIsolated(page);
    there.setGone(false);

    await reloadHard(page);
    await page.getByRole('button', { name: 'Panic' }).waitFor();
    if (headers !== 'file') {
      await page.getByText('a hard reload go past the service worker').first().waitFor();
      await page.getByRole('button', { name: 'Reload', exact: true }).click();
    }
    await isIsolated(page);
    await offline(page).waitFor();
    expect(there.missed).toEqual([]);
    await page.context().close();
  });
});

test('the first visit plays on a host without headers, in a folder, and nobody who acts is reloaded', async () => {
  const there = await host('/some/folder/', 'none');
  const context = await visitor();
  const page = await context.newPage();
  const loads = countLoads(page);
  await page.goto(there.url);
  // Before the service worker has come.
  await demo(page).click();
  await someValue(page).waitFor();
  await offline(page).waitFor();
  await page.getByText('Compatibility mode').first().waitFor();
  expect(loads.count).toBe(1);
  await stop(page).click();
  await page.getByRole('button', { name: 'Reload', exact: true }).click();
  await isIsolated(page);
  await demo(page).click();
  await someValue(page).waitFor();
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Stage' }).click();
  const stage = await opened;
  await isIsolated(stage);
  expect(stage.url()).toContain(there.url);
  expect(there.missed).toEqual([]);
  await context.close();
});

test('an update waits while a show is live, and is loaded in every tab by a click after Stop', async () => {
  const there = await host('/some/folder/', 'none');
  const context = await visitor();
  const page = await context.newPage();
  await page.goto(there.url);
  await isIsolated(page);
  await offline(page).waitFor();
  const reader = await context.newPage();
  await reader.goto(there.url);
  await reader.getByText('This tab is read-only').first().waitFor();
  const before = await buildOf(page);
  await demo(page).click();
  await stop(page).waitFor();
  there.isNewer = true;
  const loads = [countLoads(page), countLoads(reader)];
  await lookForUpdate(page);
  await page.getByText('Update ready: after Stop').waitFor();
  await reader.getByText('Update ready: after Stop').waitFor();
  expect(await updateNow(page).count()).toBe(0);
  await stop(page).click();
  await updateNow(reader).waitFor();
  expect(loads.map(({ count }) => count)).toEqual([0, 0]);
  await updateNow(page).click();
  const newer = String(Number(before) + 1);
  for (const tab of [page, reader]) {
    await tab.locator(`meta[name=build][content="${newer}"]`).waitFor({ state: 'attached' });
    await isIsolated(tab);
    expect(await tab.getByText('Update').count()).toBe(0);
  }
  await context.close();
});

test('an older page beside a newer one saves nothing, and says so', async () => {
  const there = await host('/', 'none');
  const context = await visitor();
  const page = await context.newPage();
  await page.goto(there.url);
  await isIsolated(page);
  await offline(page).waitFor();
  const channel = (tab: Page) => tab.getByRole('textbox', { name: 'Twitch channel' });
  await channel(page).fill('before');
  await page.getByText('Saved', { exact: true }).waitFor();
  there.isNewer = true;
  // Past the older service worker, which runs on.
  const newer = await context.newPage();
  await newer.goto(there.url);
  await reloadHard(newer);
  await page.getByText('A newer version of this page is open in another tab').first().waitFor();
  await channel(page).fill('after');
  await page.getByText('Not saved: kept in memory').waitFor();
  // The newer one takes over, with what was saved before it came.
  await page.close();
  await newer.getByText('This tab is read-only').first().waitFor({ state: 'hidden' });
  await vi.waitFor(async () => expect(await channel(newer).inputValue()).toBe('before'), 10_000);
  await context.close();
});

test("the viewers' page opens without a network after a visit", async () => {
  const there = await host('/some/folder/', 'none');
  const context = await visitor();
  const page = await context.newPage();
  await page.goto(`${there.url}play.html`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  there.setGone(true);
  await page.reload();
  await page.getByRole('heading', { name: 'Play this synthesizer' }).waitFor();
  await page.goto(`${there.url}play.html?from=chat`);
  await page.getByRole('heading', { name: 'Play this synthesizer' }).waitFor();
  expect(there.missed).toEqual([]);
  await context.close();
});

test('a browser that gives no service worker is told why nothing is shared, and plays all the same', async () => {
  const there = await host('/', 'none');
  const context = await visitor('block');
  const page = await context.newPage();
  await page.goto(there.url);
  await page.getByText('Compatibility mode').first().waitFor();
  await demo(page).click();
  await someValue(page).waitFor();
  await context.close();
});

test('over plain http the page says that it needs https, and why', async () => {
  const there = await host('/', 'file');
  const context = await visitor();
  const page = await context.newPage();
  await page.goto(there.urlAt('plain.test'));
  await page.getByText('https').first().waitFor();
  await context.close();
});
