/** A computer that sleeps: every process of Chrome stands still meanwhile. Two shows at once, for both do little but wait. */
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FULL, MAX_MISDIRECTED_DC_MS } from '../helpers/proofs/sink-judge';
import { type BuiltSite, serveBuilt } from '../helpers/rigs/built-site';
import { TwoSinks } from '../helpers/rigs/two-sinks';

const NAP_MS = 3_000;
const AWAY_MS = 1_500;
/** Longer than the ten seconds after which a person must arm again. */
const SLEEP_MS = 11_000;
/** Longer than said and held may differ. */
const AFTER_MS = 1_300;

let site: BuiltSite;
let shows: readonly TwoSinks[];

beforeAll(async () => {
  site = await serveBuilt();
  shows = await Promise.all([TwoSinks.build(site), TwoSinks.build(site)]);
});
afterAll(async () => {
  await Promise.all(shows.map((show) => show.strike()));
  await site.close();
});

async function sleep(show: TwoSinks, act: () => Promise<void>): Promise<void> {
  show.browser.freeze();
  try {
    await act();
  } finally {
    show.browser.thaw();
  }
  await delay(AFTER_MS);
}

test.concurrent(
  'the interface, out and in while the computer sleeps, puts no DC on the speakers',
  async () => {
    const [show] = shows;
    const product = await show.reset();
    await show.play(product);
    await sleep(show, async () => {
      await delay((NAP_MS - AWAY_MS) / 2);
      await show.device.unplug();
      await delay(AWAY_MS);
      await show.device.plug();
      await delay((NAP_MS - AWAY_MS) / 2);
    });
    show.say(0);
    show.say(FULL);
    await delay(AFTER_MS);
    expect(show.faults()).toEqual([]);
    expect(show.speakers.dcMs()).toBeLessThan(MAX_MISDIRECTED_DC_MS);
  },
);

test.concurrent('after more than ten seconds of sleep a person arms again', async () => {
  const [, show] = shows;
  const product = await show.reset();
  await show.play(product);
  const thawedAt = performance.now() + SLEEP_MS;
  await sleep(show, () => delay(SLEEP_MS));
  expect(await product.isArmed()).toBe(false);
  expect(show.device.now().loudest).toBeLessThan(FULL / 1_000_000);
  await delay(AFTER_MS);
  expect(show.faults()).toEqual([]);
  expect(show.speakers.dcMs()).toBe(0);
  // Awake again, what the sound server had taken before is all that may still come.
  expect(show.device.dcMs({ fromMs: thawedAt, toMs: Infinity })).toBeLessThan(MAX_MISDIRECTED_DC_MS);
  const resume = product.page.getByRole('button', { name: 'Resume', exact: true });
  if ((await resume.count()) > 0) await show.resume(product);
  await product.arm();
  show.say(FULL);
  await show.device.hear(FULL);
});
