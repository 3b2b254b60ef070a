/** Chrome deletes a database whose files it finds damaged, without a word. Nothing that was saved is lost by that. */
import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type BuiltSite, serveBuilt } from '../helpers/rigs/built-site';
import { KillableBrowser } from '../helpers/rigs/killable-browser';
import { ProductPage } from '../helpers/rigs/product-page';

/** Cuts into the last record: what a write leaves that did not come to its end. */
const TORN_BYTES = 20;

let site: BuiltSite;
let profile: string;

beforeAll(async () => {
  site = await serveBuilt();
});
afterAll(() => site.close());
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'ttcv-profile-'));
});
afterEach(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));

const databases = (): string => join(profile, 'Default', 'IndexedDB');

function tear(): void {
  const files = readdirSync(databases(), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const [largest] = files.sort((a, b) => statSync(b).size - statSync(a).size);
  truncateSync(largest, statSync(largest).size - TORN_BYTES);
}

/** Opens the browser, expects `before` in the Twitch channel, types `after`, and kills the browser once it is saved. */
async function useAndKill(before: string, after: string): Promise<void> {
  const browser = await KillableBrowser.start(profile);
  try {
    await new ProductPage(browser.page, site.origin).open();
    const field = browser.page.getByRole('textbox', { name: 'Twitch channel' });
    await expect.poll(() => field.inputValue(), { timeout: 5000 }).toBe(before);
    await field.fill(after);
    // The page shows the state a frame later.
    await browser.page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(done))));
    await browser.page.locator('.saved .value').getByText('Saved', { exact: true }).waitFor();
  } finally {
    await browser.kill();
  }
}

test('a write torn by a kill, which Chrome finds the time after next', async () => {
  await useAndKill('', 'first');
  tear();
  await useAndKill('first', 'second');
  await useAndKill('second', 'third');
  await useAndKill('third', 'fourth');
}, 60_000);

test('the whole database is gone', async () => {
  await useAndKill('', 'first');
  rmSync(databases(), { recursive: true });
  await useAndKill('first', 'second');
  await useAndKill('second', 'third');
}, 60_000);
