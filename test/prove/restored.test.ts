/**
 * A tab that is left and comes back from the history, whole. Chrome holds a page only where it likes to: on a busy machine it did not,
 * two times of five, and loaded it anew. So this is no part of `npm test`; what the page does then is in `away-watch.test.ts` too.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serveBuilt } from '../helpers/rigs/built-site';
import { KillableBrowser } from '../helpers/rigs/killable-browser';
import { ProductPage } from '../helpers/rigs/product-page';
import { DEMO } from '../helpers/rigs/silent-stage';

test('a tab that comes back from the history says so, disarmed', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'ttcv-restored-'));
  const [site, browser] = await Promise.all([serveBuilt(), KillableBrowser.start(profile, {})]);
  try {
    const product = new ProductPage(browser.page, site.origin);
    const { page } = product;
    await product.open({ output: DEMO });
    await product.waitForOutput(DEMO);
    await product.goLive();
    await product.arm();
    await page.goto(`${site.origin}/icon.svg`);
    await page.goBack({ waitUntil: 'commit' });
    const told = page.getByRole('alert').getByRole('paragraph');
    await told.filter({ hasText: /was left at .* came back from the history.* disarmed first/ }).waitFor();
    await page.getByRole('status', { name: 'Outputs' }).filter({ hasText: 'REHEARSAL' }).waitFor();
    expect(await product.isArmed()).toBe(false);
  } finally {
    await browser.kill();
    await site.close();
    rmSync(profile, { recursive: true, force: true });
  }
});
