/** The built-in synth at real sinks: soon after the click, without DC, never on the interface, and silent when it is turned off. */
import type { Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { TestBrowser } from '../helpers/rigs/browser';
import { type BuiltSite, serveBuilt } from '../helpers/rigs/built-site';
import { ProductPage } from '../helpers/rigs/product-page';
import { PulseServer } from '../helpers/rigs/pulse';
import type { Recorder } from '../helpers/rigs/recorder';
import type { Recording } from '../helpers/rigs/recording';
import type { Sink } from '../helpers/rigs/sink';
import { mostDcOf, peakOf, rmsOf } from '../helpers/sound/heard-sound';

/** The acceptance, of full scale. */
const MOST_DC = 1e-4;
/** Far below hearing at the volume with which the synth begins. */
const SILENT = 1e-5;
/** A step of the sink, and of the recorder: the sound was over before its last sample arrived here. */
const RECORDED_LATE_MS = 60;

let site: BuiltSite;
let pulse: PulseServer;
let speakers: Sink;
let atSpeakers: Recorder;
let browser: TestBrowser | null = null;

beforeAll(async () => {
  site = await serveBuilt();
});
afterAll(() => site.close());
beforeEach(async () => {
  pulse = await PulseServer.start();
  speakers = await pulse.makeSink({ label: 'Built-in Speakers', channels: 2 });
  await speakers.makeDefault();
  atSpeakers = await pulse.record(speakers);
});
afterEach(async () => {
  await browser?.close();
  browser = null;
  await pulse.stop();
});

const listenOf = (page: Page): Locator => page.getByRole('switch', { name: 'Listen' });
/** Clicks, and gives the moment of it as the recorder's times are. */
const clickAt = async (control: Locator): Promise<number> => {
  const at = await control.evaluate((element: HTMLElement) => {
    const now = performance.timeOrigin + performance.now();
    element.click();
    return now;
  });
  return at - performance.timeOrigin;
};

/** Every fault of what speakers were given, in words. */
function harms(recording: Recording): string[] {
  return [0, 1].flatMap((side) => {
    const samples = recording.channel(side);
    const dc = mostDcOf(samples, recording.rate);
    return [...(dc < MOST_DC ? [] : [`DC of ${dc}`]), ...(peakOf(samples) < 1 ? [] : ['full scale'])];
  });
}

async function expectSilenceAfter(turnedOffAt: number): Promise<void> {
  await atSpeakers.hearMilliseconds(400);
  const recording = atSpeakers.soFar();
  const from = recording.frameAt(turnedOffAt + 100 + RECORDED_LATE_MS);
  expect(recording.frames - from).toBeGreaterThan(recording.framesIn(100));
  expect(peakOf(recording.channel(0).subarray(from))).toBeLessThan(SILENT);
}

test('one click on a first visit is heard at stereo speakers within two seconds, harms none, and ends with Listen off', async () => {
  browser = await TestBrowser.start(pulse, { microphone: 'refused' });
  const product = new ProductPage(await browser.newPage(), site.origin);
  await product.open();
  const clickedAt = await clickAt(product.page.getByRole('button', { name: 'Demo crowd' }));
  const { atMs } = await atSpeakers.hear(0, (level) => Math.abs(level) > 1e-3, 10_000);
  expect(atMs - clickedAt).toBeLessThan(2_000);
  await atSpeakers.hearMilliseconds(4_000);
  const recording = atSpeakers.soFar();
  expect(harms(recording)).toEqual([]);
  expect(rmsOf(recording.channel(1).subarray(recording.frameAt(atMs)))).toBeGreaterThan(1e-3);
  await expectSilenceAfter(await clickAt(listenOf(product.page)));
  expect(browser.complaints).toEqual([]);
});

test('beside an armed interface, panic and stop, speakers get sound without DC, and the interface gets its volts alone', async () => {
  const device = await pulse.makeSink({ label: 'ES-8' });
  const atDevice = await pulse.record(device);
  browser = await TestBrowser.start(pulse);
  const product = new ProductPage(await browser.newPage(), site.origin);
  await product.open({ output: 'ES-8' });
  await product.waitForOutput('ES-8');
  await product.goLive();
  await listenOf(product.page).click();
  await product.arm();
  await atSpeakers.hear(0, (level) => Math.abs(level) > 1e-3, 10_000);
  const hold = product.page.getByRole('button', { name: 'Hold vco#1.pitch' });
  await hold.click();
  await product.page
    .getByRole('slider', { name: /vco#1.pitch/ })
    .first()
    .fill('127');
  await atDevice.hear(0, (level) => Math.abs(level - 0.5) < 1e-6);
  // A jack that holds still holds still to the last bit: nothing of the synth is in it.
  const from = atDevice.soFar().frames;
  const still = await atDevice.hearStream(500);
  expect(still.delivered(from).isAt(0, 0.5)).toBe(true);
  await product.panic();
  await atSpeakers.hearMilliseconds(500);
  await product.stop();
  await atSpeakers.hearMilliseconds(1_000);
  expect(harms(atSpeakers.soFar())).toEqual([]);
  await expectSilenceAfter(await clickAt(listenOf(product.page)));
});

test('speakers that go away take the sound with them: the interface gets none of it', async () => {
  const device = await pulse.makeSink({ label: 'ES-8' });
  const atDevice = await pulse.record(device);
  browser = await TestBrowser.start(pulse);
  const product = new ProductPage(await browser.newPage(), site.origin);
  await product.open({ output: 'ES-8' });
  await product.waitForOutput('ES-8');
  await listenOf(product.page).click();
  await atSpeakers.hear(0, (level) => Math.abs(level) > 1e-3, 10_000);
  await device.makeDefault();
  await speakers.unload();
  await product.page.getByRole('switch', { name: 'Listen', checked: false }).waitFor();
  const { frames } = atDevice.soFar();
  await atDevice.hearMilliseconds(500);
  const recording = atDevice.soFar();
  expect(peakOf(recording.channel(0).subarray(frames + recording.framesIn(100)))).toBeLessThan(SILENT);
});
