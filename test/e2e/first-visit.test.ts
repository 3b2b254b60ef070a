/** A stranger's first minute, cold: one click to movement, and nothing armed, connected or left behind by it. */
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchChrome } from '../helpers/rigs/browser';
import { type BuiltSite, serveBuilt } from '../helpers/rigs/built-site';

let site: BuiltSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await serveBuilt();
});
afterAll(async () => {
  await site.close();
});
// A browser of its own for each: nothing is warm.
beforeEach(async () => {
  browser = await launchChrome();
  page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.goto(site.origin);
  await page.getByRole('button', { name: 'Panic' }).waitFor();
});
afterEach(async () => {
  await browser.close();
});

const demo = () => page.getByRole('button', { name: 'Demo crowd', exact: true });
const outputs = () => page.getByRole('status', { name: 'Outputs' });

/** From the press to the first value of chat in a row, by the page's own clock. */
const pressAndTime = (): Promise<number> =>
  demo().evaluate(
    (button) =>
      new Promise<number>((resolve) => {
        const find = (root: ParentNode): Element | null => {
          const here = root.querySelector('[data-name][data-value]:not([data-value=""])');
          if (here !== null) return here;
          for (const { shadowRoot } of root.querySelectorAll('*')) {
            const inside = shadowRoot && find(shadowRoot);
            if (inside) return inside;
          }
          return null;
        };
        const began = performance.now();
        (button as HTMLButtonElement).click();
        const look = (): void => {
          if (find(document) === null) requestAnimationFrame(look);
          else resolve(performance.now() - began);
        };
        look();
      }),
  );

test('one click on Demo crowd moves a value within a second, without a scroll, and arms nothing', async () => {
  const inView = await demo().evaluate((button) => button.getBoundingClientRect().bottom < innerHeight);
  expect(inView).toBe(true);
  expect(await pressAndTime()).toBeLessThan(1_000);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await outputs().filter({ hasText: 'REHEARSAL' }).waitFor();
  expect(await page.getByRole('switch', { name: 'Arm outputs' }).isChecked()).toBe(false);
});

test('the demo that is ended leaves everything as it was', async () => {
  await demo().click();
  await page.getByRole('button', { name: 'Stop', exact: true }).waitFor();
  await demo().click();
  await page.getByRole('button', { name: 'Go live', exact: true }).waitFor();
  await outputs().filter({ hasText: 'OFF' }).waitFor();
  await page.getByRole('heading', { name: 'Let chat play your modular.' }).waitFor();
  const values = page.locator('[data-name][data-value]:not([data-value=""])');
  await expect.poll(() => values.count()).toBe(0);
});
