/** An output that plays nothing, or that nobody can name, is neither live nor armed for long. At two real sinks. */
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FULL } from '../helpers/proofs/sink-judge';
import { type BuiltSite, serveBuilt } from '../helpers/rigs/built-site';
import type { ProductPage } from '../helpers/rigs/product-page';
import { LSB } from '../helpers/rigs/recording';
import { TwoSinks } from '../helpers/rigs/two-sinks';

/** The acceptance: the page never says armed while nothing has been rendered for so long. */
const SAYS_SO_WITHIN_MS = 1_000;
/** Longer than said and held may differ. */
const AFTER_MS = 1_300;
/** The sound server still plays what it had taken before, when it wakes: two buffers of Chrome, 42 ms measured. */
const TAKEN_BEFORE_MS = 100;

let site: BuiltSite;
let show: TwoSinks;
let product: ProductPage;

beforeAll(async () => {
  site = await serveBuilt();
  show = await TwoSinks.build(site);
});
afterAll(async () => {
  await show.strike();
  await site.close();
});
beforeEach(async () => {
  product = await show.reset();
});
/** In none of these the interface goes anywhere, so the speakers get nothing at all. */
afterEach(() => {
  expect(show.faults()).toEqual([]);
  expect(show.speakers.dcMs()).toBe(0);
});

/** Waits until the page neither says live nor armed. */
async function expectTold(): Promise<void> {
  const { page } = product;
  const unarmed = page.getByRole('switch', { name: 'Arm outputs', checked: false });
  const notLive = page.getByRole('status', { name: 'Audio output' }).filter({ hasNotText: /live on/ });
  await Promise.all([
    unarmed.waitFor({ timeout: SAYS_SO_WITHIN_MS }),
    notLive.waitFor({ timeout: SAYS_SO_WITHIN_MS }),
  ]);
}

describe('nothing is rendered', () => {
  test('by a sink that is suspended: told within a second, and at rest when it wakes', async () => {
    await show.play(product);
    await show.device.suspend(true);
    await expectTold();
    const wokenAt = performance.now();
    await show.device.suspend(false);
    await delay(AFTER_MS);
    expect(show.device.dcMs({ fromMs: wokenAt, toMs: Infinity })).toBeLessThan(TAKEN_BEFORE_MS);
    expect(show.device.now().loudest).toBeLessThanOrEqual(LSB);
  });

  test('by a sound server that hangs: told within a second, and at rest when it runs again', async () => {
    await show.play(product);
    show.pulse.freeze();
    try {
      await expectTold();
    } finally {
      show.pulse.thaw();
    }
    await delay(AFTER_MS);
    expect(show.device.now().loudest).toBeLessThanOrEqual(LSB);
  });

  test('by a sink that was suspended before: going live never says live', async () => {
    await product.waitForOutput('ES-8');
    await show.device.suspend(true);
    await product.page.getByRole('button', { name: 'Go live' }).click();
    await delay(AFTER_MS);
    await expectTold();
    await show.device.suspend(false);
  });
});

describe('names that Chrome hides', () => {
  test('an output without a name cannot be armed, whatever becomes the default', async () => {
    await show.context.clearPermissions();
    await product.page.reload();
    const { page } = product;
    await page
      .getByRole('combobox', { name: 'Audio interface' })
      .selectOption({ label: 'System default (name hidden)' });
    await product.goLive();
    await product.waitForStatus('Audio output', /live on/);
    await product.acknowledge();
    const arm = page.getByRole('switch', { name: 'Arm outputs' });
    await arm.click({ force: true, timeout: 500 }).catch(() => undefined);
    show.say(FULL);
    await show.device.sink.makeDefault();
    await delay(500);
    expect(await arm.isChecked()).toBe(false);
    await show.device.unplug();
    await delay(AFTER_MS);
    expect(await arm.isChecked()).toBe(false);
  });
});
