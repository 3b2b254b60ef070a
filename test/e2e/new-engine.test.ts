/** An engine dies in the middle of a show, and the one that takes its place goes on with all that the streamer had set. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ProductPage } from '../helpers/rigs/product-page';
import { SilentStage } from '../helpers/rigs/silent-stage';
import { openView } from '../helpers/rigs/views';

let stage: SilentStage;
let product: ProductPage;
let page: Page;

beforeAll(async () => {
  stage = await SilentStage.build();
});
afterAll(() => stage.strike());
beforeEach(async () => {
  product = await stage.goLive();
  page = product.page;
  return () => page.context().close();
});

/** Ends the engine, and waits until another has joined in its place. */
async function killEngine(): Promise<void> {
  const [engine] = page.workers();
  const successor = page.waitForEvent('worker');
  const { joins } = stage.twitch;
  await engine.evaluate(() => {
    self.close();
  });
  await successor;
  await expect.poll(() => stage.twitch.joins, { timeout: 10_000 }).toBeGreaterThan(joins);
}

async function sayAndRead(text: string): Promise<string> {
  stage.twitch.say({ text, userId: '81', name: 'ada' });
  const entry = page.getByRole('log', { name: 'Chat' }).locator('.entry', { hasText: text });
  await entry.first().waitFor();
  return entry.first().innerText();
}

test('what was locked and what was held stays so, and the rest plays on', async () => {
  await page.getByRole('button', { name: 'Lock vco#1.pitch' }).click();
  await page.getByRole('button', { name: 'Hold vcf#1.cutoff' }).click();
  await killEngine();
  expect(await sayAndRead('vco#1.pitch: 9')).toContain('locked');
  expect(await sayAndRead('vcf#1.cutoff: 8')).toContain('the streamer holds this variable');
  expect(await sayAndRead('vcf#1.resonance: 7')).toContain('Rehearsed');
});

test('chat that was paused stays paused', async () => {
  await page.getByRole('button', { name: 'Pause chat' }).click();
  await killEngine();
  expect(await sayAndRead('vcf#1.cutoff: 6')).toContain('chat is paused');
});

test('the demo crowd writes on', async () => {
  await openView(page, 'Crowd');
  await page.getByRole('spinbutton', { name: 'Messages per second' }).fill('50');
  await page.getByRole('button', { name: 'Demo crowd' }).click();
  await expect.poll(received, { timeout: 10_000 }).toBeGreaterThan(3);
  await killEngine();
  const before = await received();
  await expect.poll(received, { timeout: 10_000 }).toBeGreaterThan(before + 3);
});

const received = async (): Promise<number> => (await product.diagnostics()).counts['received'];
