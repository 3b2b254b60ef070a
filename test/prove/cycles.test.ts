/**
 * Nothing outlives a session: 200 cycles of Go live and Stop, with all that a streamer may do between, leave no more than 20 did.
 * `CYCLES=1000 npm run prove:cycles` for more. Some minutes.
 */
import { afterEach, expect, test } from 'vitest';
import { cycle, LISTENS, type Show, WAYS } from '../helpers/proofs/cycles';
import { ProductPage } from '../helpers/rigs/product-page';
import { SilentStage } from '../helpers/rigs/silent-stage';
import { Stage, TWITCH_CHANNEL } from '../helpers/rigs/stage';
import { withoutIsolation } from '../helpers/rigs/unisolated';
import { bytesOf, grown, WhatLives } from '../helpers/rigs/what-lives';

const CYCLES = Number(process.env['CYCLES'] ?? 200);
const WARM = 20;
/** A leak of one thing in forty cycles is found. */
const LEAKS = Math.max(4, CYCLES / 40);
/** Live bytes of page and engine. Code that is compiled late and histories that fill are some kilobytes a cycle at first. */
const BYTES_A_CYCLE = 8_000;
/** The engine's wait for the audio thread outlives a stream by up to 5 s. */
const SETTLES_MS = 5_500;
const MINUTES_MS = 60_000;

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function prove(name: string, show: Show, ways: readonly string[]): Promise<void> {
  const { page } = show.product;
  const lives = await WhatLives.in(page);
  await cycle(show, ways, Math.max(WARM, ways.length));
  await page.waitForTimeout(SETTLES_MS);
  const before = await lives.count();
  await cycle(show, ways, CYCLES);
  await page.waitForTimeout(SETTLES_MS);
  const after = await lives.count();
  const bytes = (bytesOf(after) - bytesOf(before)) / CYCLES;
  console.log(`${name}: ${CYCLES} cycles, ${bytes.toFixed(0)} bytes a cycle`);
  for (const [what, count] of after) console.log(`  ${what}: ${before.get(what) ?? 0}, then ${count}`);
  expect(grown(before, after, LEAKS)).toEqual([]);
  expect(bytes).toBeLessThan(BYTES_A_CYCLE);
}

async function silentShow(): Promise<Show> {
  const stage = await SilentStage.build();
  ends.push(() => stage.strike());
  const product = await stage.goLive();
  await product.stop();
  return { product, twitch: stage.twitch };
}

test(
  'without sound, nothing else',
  async () => prove('plain', await silentShow(), ['nothing']),
  30 * MINUTES_MS,
);

test(
  'without sound, with all that may happen',
  async () =>
    prove(
      'all ways',
      await silentShow(),
      Object.keys(WAYS).filter((way) => way !== LISTENS),
    ),
  30 * MINUTES_MS,
);

test.each([true, false])(
  'on a real sink, with shared memory: %s',
  async (isIsolated) => {
    const stage = await Stage.build(undefined, { serviceWorkers: 'block' });
    ends.push(() => stage.strike());
    const speakers = await stage.pulse.makeSink({ label: 'Built-in Speakers', channels: 2 });
    await speakers.makeDefault();
    const page = await stage.browser.newPage();
    if (!isIsolated) await withoutIsolation(page);
    const product = new ProductPage(page, stage.site.origin);
    await product.open({ twitchChannel: TWITCH_CHANNEL, output: stage.sink.label, chat: stage.twitch.url });
    await stage.goLive(product);
    await product.stop();
    const show = { product, twitch: stage.twitch };
    await prove(isIsolated ? 'sink' : 'sink, degraded', show, ['nothing', 'arms, panics', LISTENS]);
  },
  30 * MINUTES_MS,
);
