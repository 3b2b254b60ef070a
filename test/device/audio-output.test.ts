/** The audio output on a sound card: what a person's interface gets, sample for sample. */
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type BrowserOptions, TestBrowser } from '../helpers/rigs/browser';
import { type BuiltSite, serveBuilt } from '../helpers/rigs/built-site';
import { PulseServer } from '../helpers/rigs/pulse';
import type { Recorder } from '../helpers/rigs/recorder';

const FULL_SCALE_VOLTS = 10;
/** Eight voltages of both signs that no two jacks share, some of them no binary fraction. */
const VOLTS = [5, -5, 1 / 3, 9.9, -9.9, 0.001, 2.5, -7.123];
const LEVELS = VOLTS.map((volts) => volts / FULL_SCALE_VOLTS);
/** The acceptance: DC that a wrong device may get, altogether. */
const MAX_MISDIRECTED_DC_MS = 150;
/** The fastest counts. */
const MAX_SECONDS = 8;

let site: BuiltSite;
let pulse: PulseServer;
let browser: TestBrowser | null = null;

beforeAll(async () => {
  site = await serveBuilt('test/device/fixture/index.html');
});
afterAll(() => site.close());
beforeEach(async () => {
  pulse = await PulseServer.start();
});
afterEach(async () => {
  await browser?.close();
  browser = null;
  await pulse.stop();
});

async function openPage(options?: BrowserOptions): Promise<Page> {
  browser = await TestBrowser.start(pulse, options);
  return browser.open(`${site.origin}/test/device/fixture/`);
}

async function openOutput(label: string): Promise<Page> {
  const page = await openPage();
  await page.evaluate((name) => window.underTest.open(name), label);
  return page;
}

async function play(page: Page, recorder: Recorder): Promise<void> {
  await page.evaluate((volts) => {
    window.underTest.arm();
    window.underTest.play(volts);
  }, VOLTS);
  await recorder.hearLevels(LEVELS);
}

const lossesOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => window.underTest.losses.map(({ reason }) => reason));

describe('a device of eight channels', () => {
  test('eight jacks get eight voltages, exact to the last bit, and nothing before they are armed', async () => {
    const recorder = await pulse.record(await pulse.makeSink({ label: 'ES-8' }));
    const page = await openOutput('ES-8');
    await page.evaluate((volts) => window.underTest.play(volts), VOLTS);
    expect((await recorder.hearMilliseconds(300)).isAtRest()).toBe(true);
    await play(page, recorder);
    expect(await page.evaluate(() => window.underTest.facts)).toMatchObject({
      sampleRate: 48_000,
      channelCount: 8,
    });
    expect(browser?.complaints).toEqual([]);
  });

  test('the output takes the rate of the system rather than one of its own', async () => {
    await pulse.stop();
    pulse = await PulseServer.start({ rate: 44_100 });
    const recorder = await pulse.record(await pulse.makeSink({ label: 'ES-8', rate: 44_100 }));
    const page = await openOutput('ES-8');
    await play(page, recorder);
    expect(await page.evaluate(() => window.underTest.facts.sampleRate)).toBe(44_100);
  });

  test('only a context that is made for a device has its rate: setSinkId keeps that of the first one', async () => {
    await pulse.stop();
    pulse = await PulseServer.start({ rate: 44_100 });
    await pulse.makeSink({ label: 'ES-8', rate: 44_100 });
    const page = await openPage();
    const rates = await page.evaluate(async () => {
      const nowhere = { type: 'none' };
      const moved = new AudioContext() as AudioContext & { setSinkId(sink: typeof nowhere): Promise<void> };
      await moved.setSinkId(nowhere);
      const made = new AudioContext({ sinkId: nowhere } as AudioContextOptions);
      return { moved: moved.sampleRate, made: made.sampleRate };
    });
    expect(rates).toEqual({ moved: 44_100, made: 48_000 });
  });

  test('where Chrome on Linux says that 16 channels run, eight are opened, because more fall silent', async () => {
    await pulse.stop();
    pulse = await PulseServer.start({ channels: 16 });
    const recorder = await pulse.record(await pulse.makeSink({ label: 'ES-8' }));
    const page = await openOutput('ES-8');
    expect(await page.evaluate(() => window.underTest.facts.channelCount)).toBe(8);
    await play(page, recorder);
  });
});

describe('a device that goes away', () => {
  test('takes its voltages with it: the default device gets less than 150 ms of them', async () => {
    const speakers = await pulse.makeSink({ label: 'Speakers' });
    const device = await pulse.makeSink({ label: 'ES-8' });
    await speakers.makeDefault();
    const atSpeakers = await pulse.record(speakers);
    const atDevice = await pulse.record(device);
    const page = await openOutput('ES-8');
    await play(page, atDevice);
    await device.unload();
    const recording = await atSpeakers.hearMilliseconds(1_000);
    expect(recording.dcMilliseconds()).toBeLessThan(MAX_MISDIRECTED_DC_MS);
    expect(await lossesOf(page)).toEqual(['The audio interface went away.']);
  });

  test('is the same device when it comes back, and opens again at rest', async () => {
    await (await pulse.makeSink({ label: 'Speakers' })).makeDefault();
    const device = await pulse.makeSink({ label: 'ES-8' });
    const before = await pulse.record(device);
    const page = await openOutput('ES-8');
    await play(page, before);
    const { list } = await page.evaluate(() => window.underTest.list());
    await device.unload();
    await page.waitForFunction(() => window.underTest.losses.length > 0);
    await device.reload();
    const after = await pulse.record(device);
    expect(await page.evaluate(() => window.underTest.list())).toEqual({ list, labels: 'shown' });
    await page.reload();
    await page.evaluate(() => window.underTest.open('ES-8'));
    expect((await after.hearMilliseconds(300)).isAtRest()).toBe(true);
  });

  test('between listing and opening is refused with what to do, and the default device stays silent', async () => {
    const speakers = await pulse.makeSink({ label: 'Speakers' });
    const device = await pulse.makeSink({ label: 'ES-8' });
    const atSpeakers = await pulse.record(speakers);
    const page = await openPage();
    const { list } = await page.evaluate(() => window.underTest.list());
    const id = list.find(({ label }) => label === 'ES-8')?.id;
    await device.unload();
    const answer = await page.evaluate((gone) => window.underTest.tryToOpen(gone), id ?? '');
    expect(answer).toMatch(/^OutputError: The audio interface is not there any more: connect it, or choose/);
    expect((await atSpeakers.hearMilliseconds(200)).isAtRest()).toBe(true);
  });
});

describe('without the microphone permission', () => {
  test('the default output can be chosen, unnamed, and plays', async () => {
    const device = await pulse.makeSink({ label: 'ES-8' });
    await pulse.makeMicrophone();
    const recorder = await pulse.record(device);
    const page = await openPage({ microphone: 'refused' });
    expect(await page.evaluate(() => window.underTest.reveal())).toBe('refused');
    expect(await page.evaluate(() => window.underTest.list())).toEqual({
      list: [{ id: 'default', label: 'System default (name hidden)' }],
      labels: 'hidden',
    });
    await page.evaluate(() => window.underTest.open('default'));
    await play(page, recorder);
  });

  test('a computer without a microphone is told apart from a refusal', async () => {
    await pulse.makeSink({ label: 'ES-8' });
    const page = await openPage({ microphone: 'refused' });
    expect(await page.evaluate(() => window.underTest.reveal())).toBe('no microphone');
  });

  test('a permission given shows every device by its name, and no stand-in for another one', async () => {
    await pulse.makeSink({ label: 'ES-8' });
    await pulse.makeSink({ label: 'Speakers', channels: 2 });
    await pulse.makeMicrophone();
    const page = await openPage();
    expect(await page.evaluate(() => window.underTest.reveal())).toBe('shown');
    const { list, labels } = await page.evaluate(() => window.underTest.list());
    expect(list.map(({ label }) => label)).toEqual(['ES-8', 'Speakers']);
    expect(labels).toBe('shown');
  });
});

describe('the demo', () => {
  test('runs in real time and reaches no device', async () => {
    const recorder = await pulse.record(await pulse.makeSink({ label: 'Speakers' }));
    const page = await openPage();
    await page.evaluate(() => window.underTest.open(null));
    const now = () => page.evaluate(() => ({ quanta: window.underTest.quanta, at: performance.now() }));
    await page.evaluate((volts) => {
      window.underTest.arm();
      window.underTest.play(volts);
    }, VOLTS);
    // 48,000 Hz in quanta of 128 frames is 375 a second. A starved machine leaves some out, in some seconds many; a sink that ran
    // free of the clock would render thousands, one that stood still none.
    let fastest = 0;
    for (let go = 0; go < MAX_SECONDS && fastest <= 375 / 2; go++) {
      const before = await now();
      const recording = await recorder.hearMilliseconds(1_000);
      const after = await now();
      fastest = Math.max(fastest, ((after.quanta - before.quanta) / (after.at - before.at)) * 1_000);
      expect(recording.isAtRest()).toBe(true);
    }
    expect(fastest).toBeGreaterThan(375 / 2);
    expect(fastest).toBeLessThan(375 * 1.1);
  });
});
