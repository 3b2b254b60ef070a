/** The built page where the host sends no isolation headers and the browser gives no service worker: the whole path all the same. */
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { firstStepBeyond, FULL, rampStep } from '../helpers/proofs/sink-judge';
import { ProductPage } from '../helpers/rigs/product-page';
import type { Recorder } from '../helpers/rigs/recorder';
import { LSB } from '../helpers/rigs/recording';
import { Stage, TWITCH_CHANNEL } from '../helpers/rigs/stage';
import { withoutIsolation } from '../helpers/rigs/unisolated';

/** The keep-alive, not the exact zero of a stream that a busy machine starved. */
const isAtRest = (level: number): boolean => level !== 0 && Math.abs(level) <= LSB;

let stage: Stage;
let recorder: Recorder;

beforeAll(async () => {
  stage = await Stage.build(undefined, { serviceWorkers: 'block' });
});
afterAll(() => stage.strike());
afterEach(async () => {
  await recorder.stop();
  await stage.browser.closePages();
});

/** Live and armed, on the sink, without the headers. */
async function play(): Promise<ProductPage> {
  recorder = await stage.listen();
  const page = await stage.browser.newPage();
  await withoutIsolation(page);
  const product = new ProductPage(page, stage.site.origin);
  await product.open({ twitchChannel: TWITCH_CHANNEL, output: stage.sink.label, chat: stage.twitch.url });
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
  await stage.goLive(product);
  await product.arm();
  return product;
}

test('commands reach the jacks, and the arm check names the mode', async () => {
  const product = await play();
  await product.page.getByRole('button', { name: 'Show check' }).click();
  await product.page.getByText('Compatibility mode: no shared memory').waitFor();
  stage.say('vco#1.pitch: 127');
  stage.say('fx#1.mix: 64');
  await recorder.hearLevels([0.5, 0, 0, 0, 0, 0, 0, ((64 / 127) * 5) / 10]);
  // The page hears of them later than the jacks do.
  await vi.waitFor(async () => {
    expect((await product.diagnostics()).counts).toMatchObject({ received: 2, accepted: 2 });
  });
  expect(stage.browser.complaints).toEqual([]);
});

test.each(['Panic', 'Arm outputs', 'Stop'])('%s ramps to rest', async (name) => {
  const product = await play();
  stage.say('vco#1.pitch: 127');
  await recorder.hear(0, (level) => level === FULL);
  const { frames: from } = recorder.soFar();
  await product.page.getByRole(name === 'Arm outputs' ? 'switch' : 'button', { name }).click();
  await recorder.hear(0, isAtRest);
  const recording = await recorder.hearMilliseconds(100);
  expect(firstStepBeyond(recording, rampStep(recording.rate), { from })).toBeNull();
  expect(recording.isAtRest({ from: recording.frames - recording.framesIn(50) })).toBe(true);
  expect(await product.isArmed()).toBe(false);
});

test('the next command does not undo a panic', async () => {
  const product = await play();
  await product.panic();
  const { frames } = recorder.soFar();
  stage.say('vco#1.pitch: 127');
  expect((await recorder.hearMilliseconds(300)).isAtRest({ from: frames })).toBe(true);
  expect(await product.isArmed()).toBe(false);
});

test('arming from rest forgets what chat set, and plays what it sets from then on', async () => {
  const product = await play();
  const { page } = product;
  stage.say('vco#1.pitch: 127');
  await recorder.hear(0, (level) => level === FULL);
  await product.disarm();
  await recorder.hear(0, isAtRest);
  await page.getByRole('button', { name: 'Show check' }).click();
  await page.locator('ttcv-arm-start li[data-moves]').waitFor();
  await page.getByRole('radio', { name: /^From rest/ }).check();
  await page.getByText('no jack moves').waitFor();
  const { frames } = recorder.soFar();
  await page.getByRole('switch', { name: 'Arm outputs' }).click();
  await page.getByRole('switch', { name: 'Arm outputs', checked: true }).waitFor();
  expect((await recorder.hearMilliseconds(100)).isAtRest({ from: frames })).toBe(true);
  stage.say('vco#1.pitch: 127');
  await recorder.hear(0, (level) => level === FULL);
});
