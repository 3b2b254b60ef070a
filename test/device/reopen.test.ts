/**
 * An interface that was away while no stream played to it, and is back when one is opened: the voltages come out of it, and not
 * out of the speakers, to which the system moved whatever Chrome had kept of earlier streams.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ProductPage } from '../helpers/rigs/product-page';
import type { Recorder } from '../helpers/rigs/recorder';
import type { Sink } from '../helpers/rigs/sink';
import { Stage } from '../helpers/rigs/stage';

/** 5 V on ±10 V. */
const FULL = 0.5;
/** The acceptance: DC that the speakers may get, altogether. */
const MAX_DC_MS = 150;

let stage: Stage;
let speakers: Sink;
let atSpeakers: Recorder;

beforeAll(async () => {
  stage = await Stage.build();
  speakers = await stage.pulse.makeSink({ label: 'Speakers' });
  await speakers.makeDefault();
});
afterAll(() => stage.strike());
beforeEach(async () => {
  atSpeakers = await stage.pulse.record(speakers);
});
afterEach(async () => {
  await atSpeakers.stop();
  await stage.browser.closePages();
});

async function replug(awayMs = 300): Promise<void> {
  await stage.sink.unload();
  await atSpeakers.hearMilliseconds(awayMs);
  await stage.sink.reload();
}

/** Arms, moves a jack to 5 V, and gives the DC that the speakers got from the beginning of the test. */
async function playAndListen(product: ProductPage): Promise<number> {
  const recorder = await stage.listen();
  await product.arm();
  stage.say('vco#1.pitch: 127');
  await recorder.hear(0, (level) => level === FULL);
  const heard = await atSpeakers.hearMilliseconds(500);
  await recorder.stop();
  return heard.dcMilliseconds();
}

async function playFirst(): Promise<ProductPage> {
  const product = await stage.openPage();
  await stage.goLive(product);
  expect(await playAndListen(product)).toBe(0);
  return product;
}

describe('an interface that was away plays again at once, and the speakers do not, after', () => {
  test('Stop and Go live', async () => {
    const product = await playFirst();
    await product.stop();
    await replug();
    await stage.goLive(product);
    expect(await playAndListen(product)).toBe(0);
  });

  test('a reload', async () => {
    const product = await playFirst();
    await product.page.reload();
    await replug();
    await stage.goLive(product);
    expect(await playAndListen(product)).toBe(0);
  });

  test('a loss in a tab that is closed, and Go live in another', async () => {
    const product = await playFirst();
    await replug();
    await product.page.getByRole('button', { name: 'Resume', exact: true }).waitFor();
    await product.page.close();
    const other = await stage.openPage();
    await stage.goLive(other);
    expect(await playAndListen(other)).toBeLessThan(MAX_DC_MS);
  });

  test('a loss and Resume, without a pause', async () => {
    const product = await playFirst();
    await replug();
    const resumedAt = performance.now();
    await product.page.getByRole('button', { name: 'Resume', exact: true }).click();
    await product.waitForStatus('Audio output', /live on ES-8/, 15_000);
    expect(performance.now() - resumedAt).toBeLessThan(3_000);
    expect(await playAndListen(product)).toBeLessThan(MAX_DC_MS);
  });
});
