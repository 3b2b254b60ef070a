/** The overlay in a window of its own: it follows the show that this page plays, and goes on while the page hangs behind it. */
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltSite, serveBuilt } from '../helpers/rigs/built-site';
import { launchChrome } from '../helpers/rigs/browser';
import { openView } from '../helpers/rigs/views';

let site: BuiltSite;
let browser: Browser;
let page: Page;
let popOut: Page;

/** The states that the pop-out has heard: their count, and the newest. */
interface Heard {
  states: number;
  newest: { standing: string; isShown: boolean; messages: { who: string }[] } | null;
}
const heard = (): Promise<Heard> => popOut.evaluate(() => (globalThis as unknown as { heard: Heard }).heard);
const words = (): Promise<string> => popOut.locator('body').innerText();

beforeAll(async () => {
  site = await serveBuilt();
  browser = await launchChrome();
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  page = await context.newPage();
  await page.goto(site.origin);
  await page.getByRole('button', { name: 'Demo crowd', exact: true }).click();
  await page.getByRole('status', { name: 'Outputs' }).filter({ hasText: 'REHEARSAL' }).waitFor();
  await openView(page, 'Crowd');
  await page.getByRole('combobox', { name: 'Layout', exact: true }).selectOption('full');
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Pop-out' }).click();
  popOut = await opened;
  await popOut.waitForLoadState();
  await popOut.evaluate(() => {
    const heard: Heard = { states: 0, newest: null };
    Object.assign(globalThis, { heard });
    new BroadcastChannel('ttcv-overlay').addEventListener('message', ({ data }) => {
      const { json } = data as { json?: string };
      if (json === undefined) return;
      heard.states++;
      heard.newest = JSON.parse(json) as Heard['newest'];
    });
  });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

test('the preview stands in the page, and draws the overlay itself', async () => {
  const preview = page.frameLocator('iframe[title="Preview of the overlay"]');
  await preview
    .locator('body')
    .filter({ hasText: /rehearsal/i })
    .waitFor({ state: 'attached' });
});

test('the pop-out says how the outputs stand, shows values that move, and who wrote last', async () => {
  await expect.poll(words).toMatch(/rehearsal/i);
  const before = await words();
  await expect.poll(words, { timeout: 5_000 }).not.toBe(before);
  await expect
    .poll(async () => {
      const { newest } = await heard();
      const shown = await words();
      return newest?.messages.some(({ who }) => shown.includes(who));
    })
    .toBe(true);
});

test('it goes on while the page hangs for five seconds', async () => {
  await popOut.bringToFront();
  const hang = page.evaluate(() => {
    const end = performance.now() + 5_000;
    while (performance.now() < end);
  });
  await popOut.waitForTimeout(1_000);
  const before = await heard();
  await popOut.waitForTimeout(3_000);
  const after = await heard();
  // One each second at least; the crowd writes four times a second.
  expect(after.states - before.states).toBeGreaterThanOrEqual(3);
  expect(after.newest?.messages).not.toEqual(before.newest?.messages);
  await hang;
});

test('a panic in the page is told there within 1.5 s, and a rehearsal after it', async () => {
  const told = popOut
    .locator('body')
    .filter({ hasText: /panic|stopped/i })
    .waitFor({ timeout: 1_500, state: 'attached' });
  await page.getByRole('button', { name: 'Panic' }).click();
  await told;
  expect((await heard()).newest?.standing).toBe('panic');
  await expect.poll(words, { timeout: 5_000 }).toMatch(/rehearsal/i);
});

test('the switch of the page hides and shows it', async () => {
  const shown = async (): Promise<boolean | undefined> => (await heard()).newest?.isShown;
  const control = page.getByRole('switch', { name: 'Overlay shown' });
  await control.click();
  await expect.poll(shown).toBe(false);
  await control.click();
  await expect.poll(shown).toBe(true);
});
