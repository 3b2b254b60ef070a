/** Makes the README's pictures: the built page as a stranger meets it, and armed in the middle of a raid. */
import { join } from 'node:path';
import { chromium } from 'playwright';
import { serveBuilt } from './helpers/rigs/built-site';
import { chromeLaunchOptions } from './helpers/rigs/chrome';
import { ProductPage } from './helpers/rigs/product-page';
import { openView } from './helpers/rigs/views';

const PICTURES = join(import.meta.dirname, '../public');
/** The raid is at its height by then. */
const PLAYS_FOR_MS = 25_000;

const site = await serveBuilt();
const browser = await chromium.launch(chromeLaunchOptions());
try {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, colorScheme: 'dark' });
  const product = new ProductPage(page, site.origin);
  await product.open();
  await page.screenshot({ path: join(PICTURES, 'first-visit.png') });
  await openView(page, 'Crowd');
  await page.getByRole('combobox', { name: 'Evening' }).selectOption('raid');
  await openView(page, 'Play');
  await page.getByRole('button', { name: 'Demo crowd' }).click();
  await product.arm();
  await page.waitForTimeout(PLAYS_FOR_MS);
  await page.screenshot({ path: join(PICTURES, 'screenshot.png') });
} finally {
  await browser.close();
  await site.close();
}
