/** From a chat message to the voltage of a jack, sample for sample. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_PATCH } from '../../src/domain/patch/default-patch';
import { firstStepBeyond } from '../helpers/proofs/sink-judge';
import type { Recorder } from '../helpers/rigs/recorder';
import { LSB, type Recording } from '../helpers/rigs/recording';
import { Stage } from '../helpers/rigs/stage';

const FULL_SCALE_VOLTS = 10;
const NAMES = DEFAULT_PATCH.variables.map(({ name }) => name);

let stage: Stage;
let recorder: Recorder;

beforeAll(async () => {
  stage = await Stage.build();
});
afterAll(() => stage.strike());
afterEach(async () => {
  await recorder.stop();
  await stage.browser.closePages();
});

async function play(patch?: unknown): Promise<void> {
  recorder = await stage.listen();
  await stage.goLiveArmed(patch);
}

describe('eight commands', () => {
  test('set eight jacks to eight voltages', async () => {
    await play();
    const values = [1, 17, 33, 64, 80, 99, 120, 127];
    values.forEach((value, index) => {
      stage.say(`${NAMES[index]}: ${value}`);
    });
    await recorder.hearLevels(values.map((value) => ((value / 127) * 5) / FULL_SCALE_VOLTS));
    expect(stage.browser.complaints).toEqual([]);
  });

  test('move no other jack, not even by one step of the converter', async () => {
    await play();
    for (const [index, name] of NAMES.entries()) {
      const before = recorder.soFar();
      stage.say(`${name}: 127`);
      await recorder.hear(index, (level) => level === 0.5);
      const after = (await recorder.hearStream(50)).delivered(before.frames);
      const others = NAMES.map((_, other) => other).filter((other) => other !== index);
      for (const other of others) {
        expect(after.firstEdge(other), `jack ${other + 1}`).toBeNull();
      }
    }
  });
});

describe('a patch', () => {
  test('with jacks on other channels, as an ES-9 has them, leaves the channels between exactly zero', async () => {
    const jacks = [1, 2, 3, 4].map((jack) => ({ jack, channel: jack + 4, label: `CV ${jack}` }));
    const variables = [1, 2, 3, 4].map((jack) => ({ name: `cv#${jack}.out`, jack }));
    await play({ ...DEFAULT_PATCH, jacks, variables });
    for (const jack of [1, 2, 3, 4]) stage.say(`cv#${jack}.out: ${jack * 30}`);
    const levels = [1, 2, 3, 4].map((jack) => (((jack * 30) / 127) * 5) / FULL_SCALE_VOLTS);
    const recording = await recorder.hearLevels([0, 0, 0, 0, ...levels]);
    for (const unused of [0, 1, 2, 3])
      expect(recording.channel(unused).every((level) => level === 0)).toBe(true);
  });

  test('with an inverted range turns the value round', async () => {
    await play({ ...DEFAULT_PATCH, variables: [{ name: 'cv#1.out', jack: 1, volts: { min: 5, max: 0 } }] });
    stage.say('cv#1.out: 127');
    stage.say('cv#1.out: 0');
    await recorder.hearLevels([0.5, 0, 0, 0, 0, 0, 0, 0]);
  });

  test('with limits clips what asks for more', async () => {
    const limits = { min: 0, max: 2, rest: 0, slewVoltsPerSecond: null };
    await play({
      ...DEFAULT_PATCH,
      jacks: [{ jack: 1, label: 'clipped', limits }],
      variables: [{ name: 'cv#1.out', jack: 1, volts: { min: 0, max: 5 } }],
    });
    stage.say('cv#1.out: 127');
    const recording = await recorder.hearLevels([0.2, 0, 0, 0, 0, 0, 0, 0]);
    expect(recording.channel(0).every((level) => level <= Math.fround(0.2))).toBe(true);
  });

  test('with a slew moves that fast and no faster', async () => {
    const limits = { min: 0, max: 5, rest: 0, slewVoltsPerSecond: 10 };
    await play({
      ...DEFAULT_PATCH,
      jacks: [{ jack: 1, label: 'slow', limits }],
      variables: [{ name: 'cv#1.out', jack: 1 }],
    });
    const firstFrame = recorder.soFar().frames;
    stage.say('cv#1.out: 127');
    const recording = await recorder.hearLevels([0.5, 0, 0, 0, 0, 0, 0, 0]);
    const perSample = 10 / FULL_SCALE_VOLTS / recording.rate;
    // Two roundings to 32-bit floats on either side of a step.
    const stretch = { from: firstFrame, starvedMs: 250 };
    expect(firstStepBeyond(recording, perSample + LSB, stretch)).toBeNull();
    const secondsIn = (heard: Recording): number => {
      const samples = heard.channel(0);
      const start = samples.findIndex((level) => level > 2 * LSB);
      return (samples.findIndex((level) => level >= 0.5 - LSB) - start) / heard.rate;
    };
    // Stretches that a busy machine starved, some milliseconds at a time, count as time that passed, not as time that played.
    expect(secondsIn(recording.delivered(firstFrame))).toBeLessThan(0.505);
    expect(secondsIn(recording)).toBeGreaterThan(0.495);
  });
});
