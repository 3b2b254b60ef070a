/** The viewers' page as it is built: small, without faults, storing nothing, offline, and its commands are taken by the real page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeViewersLink } from '../../src/app/on-air/viewers-link';
import { DEFAULT_PATCH } from '../../src/domain/patch/default-patch';
import { fullPatch } from '../helpers/samples/full-patch';
import { faultsIn } from '../helpers/rigs/axe';
import { launchChrome } from '../helpers/rigs/browser';
import { type BuiltSite, serveBuilt } from '../helpers/rigs/built-site';
import { StaticHost } from '../helpers/rigs/static-host';

/** Bytes of all that the page loads, compressed file by file as hosts do it. Lit and the reader of patches are three quarters. */
const MOST_BYTES = 40_500;

let site: BuiltSite;
let browser: Browser;
let phone: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await serveBuilt();
  browser = await launchChrome();
  phone = await browser.newContext({
    ...{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await phone.newPage();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const linkAt = (origin: string, patch = DEFAULT_PATCH) => makeViewersLink(`${origin}/play.html`, patch);
const copied = () => page.evaluate(() => navigator.clipboard.readText());

test('all that it loads is small', () => {
  const document = readFileSync(join(site.folder, 'play.html'));
  const files = [...document.toString().matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)];
  expect(files.length).toBeGreaterThan(1);
  const bytes = files.map(([, file]) => gzipSync(readFileSync(join(site.folder, file))).length);
  expect(bytes.reduce((sum, one) => sum + one, gzipSync(document).length)).toBeLessThan(MOST_BYTES);
});

test('a phone makes commands by touch, and the real page takes them', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(await linkAt(site.origin));
  await page
    .getByRole('button', { name: /^Copy / })
    .first()
    .tap();
  const commands = [await copied()];
  await page.getByRole('button', { name: '+13' }).first().tap();
  commands.push(await copied());
  await page.getByRole('button', { name: 'Surprise me' }).last().tap();
  commands.push(await copied());
  expect(new Set(commands).size).toBe(3);
  // It fetched its own files and stored nothing.
  expect(asked.filter((path) => !/^\/(?:play\.html|icon\.svg|assets\/[\w.-]+)$/.test(path))).toEqual([]);
  const kept = await page.evaluate(async () => [
    ...[localStorage.length, sessionStorage.length, document.cookie.length],
    (await indexedDB.databases()).length,
  ]);
  expect(kept).toEqual([0, 0, 0, 0]);

  const show = await (await browser.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
  await show.goto(site.origin);
  await show.getByRole('button', { name: 'Go live' }).click();
  await show.getByRole('button', { name: 'Stop', exact: true }).waitFor();
  const field = show.getByRole('textbox', { name: 'Try a command' });
  const answer = show.getByRole('status', { name: 'What came of it' });
  // The outputs come a moment after the button: the first try is repeated until they are there.
  const tryFirst = async (): Promise<string> => {
    const said = await answer.innerText();
    await field.fill('pitch: 64');
    await field.press('Enter');
    return said;
  };
  await expect.poll(tryFirst, { timeout: 15_000, interval: 500 }).toMatch(/played|rehearsed|limited/i);
  for (const command of commands) {
    await field.fill(command);
    await field.press('Enter');
    await expect.poll(() => answer.innerText(), { timeout: 10_000 }).toMatch(/played|rehearsed/i);
  }
  await show.context().close();
}, 60_000);

test.each(['dark', 'light'] as const)('axe finds nothing in the %s scheme', async (colorScheme) => {
  await page.emulateMedia({ colorScheme });
  await page.goto('about:blank');
  await page.goto(await linkAt(site.origin, fullPatch(8, DEFAULT_PATCH.limits)));
  await page
    .getByRole('button', { name: /^Copy / })
    .first()
    .tap();
  expect(await faultsIn(page)).toEqual([]);
});

test('a link that is cut off, and one that is pasted into the open tab', async () => {
  const link = await linkAt(site.origin);
  await page.goto('about:blank');
  await page.goto(link.slice(0, -30));
  await page.getByRole('alert').filter({ hasText: 'cut off or damaged' }).waitFor();
  expect(await faultsIn(page)).toEqual([]);
  await page.evaluate((hash) => (location.hash = hash), new URL(link).hash);
  await page.getByRole('heading', { level: 1, name: `Play ${DEFAULT_PATCH.name}` }).waitFor();
});

test('it opens without a network after the first visit', async () => {
  const host = await StaticHost.start(site.folder, '/cv/', 'none');
  const viewer = await (await browser.newContext()).newPage();
  const link = await linkAt(host.url.slice(0, -1));
  await viewer.goto(link);
  await viewer.evaluate(() => navigator.serviceWorker.ready);
  await host.close();
  await viewer.goto('about:blank');
  await viewer.goto(link);
  await viewer.getByRole('heading', { level: 1, name: `Play ${DEFAULT_PATCH.name}` }).waitFor();
  await viewer.context().close();
}, 60_000);
