/** Losses that no list of devices shows: the interface is out and in again while the page does not look. At two real sinks. */
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FULL, MAX_MISDIRECTED_DC_MS, PLACED_WITHIN_MS, type Span } from '../helpers/proofs/sink-judge';
import { type BuiltSite, serveBuilt } from '../helpers/rigs/built-site';
import type { ProductPage } from '../helpers/rigs/product-page';
import { TwoSinks } from '../helpers/rigs/two-sinks';

/** A person takes so long to see that something is wrong; said and held may differ for less. */
const AFTER_MS = 1_300;
/** Until a stopped stream is silent at the sinks. */
const STOPS_WITHIN_MS = 500;

let site: BuiltSite;
let show: TwoSinks;
let product: ProductPage;
/** When nobody can have seen a loss. */
let apart: Span | null;

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
  apart = null;
});
afterEach(() => {
  const unseenFromMs = (apart?.fromMs ?? Infinity) - PLACED_WITHIN_MS;
  const told = show.faults().filter(({ atMs }) => atMs < unseenFromMs || atMs > (apart?.toMs ?? Infinity));
  expect(told).toEqual([]);
  const dcMs = show.speakers.dcMs() - (apart === null ? 0 : show.speakers.dcMs(apart));
  expect(dcMs).toBeLessThan(MAX_MISDIRECTED_DC_MS);
});

/** The interface is out for so long. */
async function flap(awayMs: number): Promise<void> {
  await show.device.unplug();
  await delay(awayMs);
  await show.device.plug();
}

/** Arms what is live, and asks for 5 V: the interface gets them. */
async function playAgain(page: ProductPage): Promise<void> {
  await page.arm();
  show.say(FULL);
  await show.device.hear(FULL);
  await delay(AFTER_MS);
}

describe('the interface, out and in again, gets a stream of its own', () => {
  test('after Stop', async () => {
    await show.play(product);
    await product.stop();
    await flap(600);
    await show.goLive(product);
    await playAgain(product);
  });

  test('after a reload', async () => {
    await show.play(product);
    await product.page.reload();
    await flap(300);
    await show.goLive(product);
    await playAgain(product);
  });

  test('in another tab than the one that lost it', async () => {
    await show.play(product);
    await flap(500);
    await product.page.getByRole('button', { name: 'Resume', exact: true }).waitFor();
    const second = await show.openPage();
    await product.page.close();
    await show.goLive(second);
    await playAgain(second);
  });

  test('by Resume', async () => {
    await show.play(product);
    await flap(500);
    await show.resume(product);
    await playAgain(product);
  });
});

describe('out and in again', () => {
  test('behind another tab, with every jack at rest, and then chat', async () => {
    await show.play(product);
    show.say(0);
    await show.device.hear(0);
    await (await show.context.newPage()).bringToFront();
    await delay(2_000);
    await flap(500);
    show.say(FULL);
    await delay(AFTER_MS);
  });

  test('while the page hangs: the lookout sees it', async () => {
    await show.play(product);
    const hang = product.page.evaluate(() => {
      const end = performance.now() + 2_500;
      while (performance.now() < end);
    });
    await delay(500);
    await flap(900);
    await hang;
    await delay(AFTER_MS);
    expect(await product.isArmed()).toBe(false);
  });
});

test('an absence that is shorter than two looks may pass unseen: what it costs is printed, and Stop ends it', async () => {
  await show.play(product);
  const bouncedAt = performance.now();
  await show.device.bounce();
  await delay(AFTER_MS);
  apart = { fromMs: bouncedAt, toMs: performance.now() + STOPS_WITHIN_MS };
  const isSeen = !(await product.isArmed());
  await product.stop();
  await delay(AFTER_MS);
  const dcMs = show.speakers.dcMs(apart);
  console.log(
    `a bounce of some 20 ms: ${isSeen ? 'seen' : 'not seen'}, ${dcMs.toFixed(0)} ms of DC on the speakers`,
  );
  await show.goLive(product);
  await playAgain(product);
});
