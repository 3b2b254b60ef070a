/** Makes the README's picture: the built page, live in the demo, armed, with the simulated crowd playing. */
import { join } from 'node:path';
import { chromium } from 'playwright';
import { serveBuilt } from './helpers/rigs/built-site';
import { chromeLaunchOptions } from './helpers/rigs/chrome';
import { ProductPage } from './helpers/rigs/product-page';

const PICTURE = join(import.meta.dirname, '../public/screenshot.png');
/** Long enough for the crowd to have moved every jack. */
const PLAYS_FOR_MS = 15_000;

const site = await serveBuilt();
const browser = await chromium.launch(chromeLaunchOptions());
try {
  const page = await browser.newPage({ viewport: { width: 1400, height: 1500 }, colorScheme: 'dark' });
  const product = new ProductPage(page, site.origin);
  await product.open();
  await page.getByRole('button', { name: 'Demo crowd' }).click();
  await product.arm();
  await page.waitForTimeout(PLAYS_FOR_MS);
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  await page.screenshot({ path: PICTURE });
} finally {
  await browser.close();
  await site.close();
}
