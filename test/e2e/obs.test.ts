/**
 * OBS from the built page, over a real socket to OBS's double: the click, the browser's permission, the log-in, the overlay's
 * states and its source. Chrome is told that the page is a public one, which is what makes it ask.
 */
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { OBS_SOURCE_NAME } from '../../src/adapters/obs/obs-source';
import { launchChrome } from '../helpers/rigs/browser';
import { type BuiltSite, serveBuilt } from '../helpers/rigs/built-site';
import { ObsServer } from '../helpers/rigs/obs-server';

const PASSWORD = 'correct horse battery';

let site: BuiltSite;
let browser: Browser;
let context: BrowserContext;
let obs: ObsServer;

beforeAll(async () => {
  site = await serveBuilt();
  const { port } = new URL(site.origin);
  browser = await launchChrome([
    `--ip-address-space-overrides=127.0.0.1:${port}=public,[::1]:${port}=public`,
  ]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  obs = await ObsServer.start();
  context = await browser.newContext({ acceptDownloads: true });
});
afterEach(async () => {
  await context.close();
  await obs.stop();
});

async function openCrowd(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${site.origin}/#view=crowd`);
  await page.getByRole('textbox', { name: 'Address' }).fill(obs.url);
  return page;
}

const connect = (page: Page): Promise<void> => page.getByRole('button', { name: 'Connect to OBS' }).click();
const waitForWords = (page: Page, name: string, words: RegExp): Promise<void> =>
  expect.poll(() => page.getByRole('status', { name }).innerText(), { timeout: 10_000 }).toMatch(words);

test('granted: a click logs in, the overlay’s state arrives each second and at once on change, and its source is added', async () => {
  obs.password = PASSWORD;
  await context.grantPermissions(['local-network-access'], { origin: site.origin });
  const page = await openCrowd();
  expect(obs.sessions).toEqual([]);
  const password = page.getByLabel('Password', { exact: true });
  await password.fill('wrong');
  await connect(page);
  await waitForWords(page, 'OBS connection', /^wrong password/);
  await password.fill(PASSWORD);
  await connect(page);
  await waitForWords(page, 'OBS connection', /^connected to OBS 32\.2\.2$/);
  expect(await password.inputValue()).toBe('');
  expect(obs.sessions).toHaveLength(2);

  await vi.waitFor(() => expect(obs.states.length).toBeGreaterThanOrEqual(4), 8_000);
  const states = obs.states.map(({ at, name, json }) => {
    const { version, count, standing } = JSON.parse(String(json)) as Record<string, unknown>;
    return { at, name, version, count: Number(count), standing };
  });
  expect(states[0]).toMatchObject({ name: 'tcv', version: 1, standing: 'off' });
  for (const [nth, { at }] of states.entries())
    if (nth > 0) expect(at - states[nth - 1].at).toBeLessThan(1_500);

  // Right after a state of the clock: the next one of the clock is a second away.
  const before = obs.states.length;
  await vi.waitFor(() => expect(obs.states.length).toBeGreaterThan(before), { timeout: 2_000, interval: 5 });
  await page.getByRole('button', { name: 'Pause chat' }).dispatchEvent('click');
  await vi.waitFor(() => expect(obs.states.length).toBeGreaterThan(before + 1), 2_000);
  expect(obs.states[before + 1].at - obs.states[before].at).toBeLessThan(750);

  await page.getByRole('button', { name: 'Add to OBS' }).click();
  await waitForWords(page, 'What to do about OBS', /in the scene “On air”/);
  expect(obs.sources.get(OBS_SOURCE_NAME)?.settings['url']).toBe(`${site.origin}/overlay.html#layout=strip`);
  await page.getByRole('button', { name: 'Add to OBS' }).click();
  await page.getByRole('button', { name: 'Replace its address' }).click();
  await waitForWords(page, 'What to do about OBS', /loaded anew/);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download diagnostics' }).click();
  const stored = await page.evaluate(async () => {
    const opened = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('twitch-to-cv');
      request.onsuccess = () => resolve(request.result);
    });
    const read = (store: string): Promise<unknown[]> =>
      new Promise((resolve) => {
        const request = opened.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result);
      });
    const records = await Promise.all(['settings', 'patches', 'setAside'].map(read));
    return JSON.stringify([
      records,
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      location.href,
    ]);
  });
  const stream = await (await download).createReadStream();
  const parts = (await stream.toArray()) as Buffer[];
  expect(stored + Buffer.concat(parts).toString('utf8')).not.toContain(PASSWORD);

  obs.close(4011);
  await waitForWords(page, 'OBS connection', /on purpose/);
});

test('denied: the page says where to allow it, and OBS sees nothing', async () => {
  const page = await openCrowd();
  const session = await browser.newBrowserCDPSession();
  const pageSession = await context.newCDPSession(page);
  const { browserContextId = '' } = (await pageSession.send('Target.getTargetInfo')).targetInfo;
  await session.send('Browser.setPermission', {
    permission: { name: 'loopback-network' },
    setting: 'denied',
    origin: site.origin,
    browserContextId,
  });
  await connect(page);
  await waitForWords(page, 'What to do about OBS', /site settings/);
  expect(obs.sessions).toEqual([]);
});

test('unanswered: the page says that Chrome waits, or closed the question, and OBS sees no log-in', async () => {
  const page = await openCrowd();
  await connect(page);
  // Without a window Chrome soon answers in nobody's name.
  await waitForWords(page, 'What to do about OBS', /Chrome/);
  expect(obs.logins).toBe(0);
});
