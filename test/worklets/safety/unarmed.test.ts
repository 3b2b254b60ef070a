/** An unarmed channel is at 0 V, whatever a patch says; what it says holds from the ramp on that arming is. */
import { describe, expect, test } from 'vitest';
import { drivenRest, type JackRow } from '../../../src/domain/devices/jack-table';
import { armed, AudioRig, LSB_VOLTS, row } from '../../helpers/rigs/audio-rig';
import { ramp, send } from '../../helpers/samples/moves';
import { volts } from '../../../src/domain/numbers/units';

const LSB = 2 ** -23;
const RAMP_FRAMES = 960;

const ROWS: readonly (readonly [string, Partial<JackRow>])[] = [
  ['resting at 10 V', { rest: volts(10) }],
  ['resting at -10 V', { rest: volts(-10) }],
  ['resting outside its limits', { min: volts(1), max: volts(2), rest: volts(9) }],
  ['with limits above 0 V', { min: volts(2), max: volts(5), rest: volts(3) }],
  ['with limits below 0 V', { min: volts(-8), max: volts(-4), rest: volts(-6) }],
  ['that may only be at one voltage', { min: volts(7), max: volts(7), rest: volts(7) }],
  ['that may not move', { min: volts(0), max: volts(0) }],
  ['measured to be 5 V too low', { offsetVolts: volts(5) }],
  ['measured to be 5 V too high', { offsetVolts: volts(-5), rest: volts(2) }],
  ['that is inverted', { gain: -1, rest: volts(10) }],
  ['on a small full scale', { fullScaleVolts: volts(2.88), rest: volts(10) }],
  ['of hardly any full scale', { fullScaleVolts: volts(0.01), rest: volts(10) }],
  ['with a rest that is no number', { rest: volts(NaN), min: volts(2) }],
  ['with a slew', { slewVoltsPerSecond: 1, rest: volts(10) }],
];

const isSilent = (rig: AudioRig, from: number, until = rig.now): boolean => {
  for (let frame = from; frame < until; frame++) if (Math.abs(rig.levelAt(frame)) > LSB) return false;
  return true;
};

describe.each(ROWS)('a jack %s', (_, given) => {
  test('is at 0 V from the first sample until it is armed, and the stream stays awake', () => {
    const rig = new AudioRig([row(given)]);
    rig.command(4);
    send(rig, ramp(-3, 0.2));
    rig.run(300);
    expect(isSilent(rig, 0)).toBe(true);
    expect(Math.abs(rig.levelAt(rig.now - 1))).toBe(LSB);
    expect(rig.snapshot.volts[0]).toBe(0);
  });

  test('is said to start where the audio thread has its rest', () => {
    expect(drivenRest(row(given))).toBe(new AudioRig([row(given)]).run(10).snapshot.targets[0]);
  });

  test.each(['disarm', 'panic', 'doubtSink'] as const)('is at 0 V 20 ms after %s, without a step', (how) => {
    const rig = armed(given);
    rig.command(4);
    rig.run(10);
    const told = rig.now;
    rig.control[how]();
    rig.run(60);
    expect(isSilent(rig, told + RAMP_FRAMES)).toBe(true);
    expect(rig.largestStep(told)).toBeLessThanOrEqual(10 / RAMP_FRAMES + 2 * LSB_VOLTS);
    expect(rig.snapshot.volts[0]).toBe(0);
  });

  test('is at 0 V once the engine has been dead for long', () => {
    const rig = armed(given);
    rig.engineLives = false;
    rig.run(10_030);
    expect(isSilent(rig, rig.now - 100)).toBe(true);
  });

  test('is within its limits in every sample once the ramp of arming is over', () => {
    const rig = armed(given);
    const from = rig.now;
    for (const wanted of [-20, 20, 0, NaN]) {
      rig.command(wanted);
      rig.run(15);
    }
    const { min, max, gain, offsetVolts, fullScaleVolts } = row(given);
    const levels = [min, max].map((volts) => (gain * volts + offsetVolts) / fullScaleVolts);
    const [least, most] = levels.toSorted((a, b) => a - b);
    for (let frame = from; frame < rig.now; frame++) {
      expect(rig.levelAt(frame)).toBeGreaterThanOrEqual(Math.max(least, -1) - 2 ** -24);
      expect(rig.levelAt(frame)).toBeLessThanOrEqual(Math.min(most, 1) + 2 ** -24);
    }
  });
});

describe('arming', () => {
  test('ramps through what the limits exclude, and only the ramp does', () => {
    const rig = new AudioRig([row({ min: volts(2), max: volts(5), rest: volts(3) })]);
    rig.run(10);
    const armedAt = rig.now;
    rig.control.arm();
    rig.run(50);
    expect(rig.voltsAt(armedAt + RAMP_FRAMES / 2 - 1)).toBeCloseTo(1.5, 3);
    expect(rig.isAt(3, armedAt + RAMP_FRAMES - 1)).toBe(true);
    expect(rig.largestStep(0)).toBeLessThanOrEqual(3 / RAMP_FRAMES + 2 * LSB_VOLTS);
  });
});

describe('an edit while armed', () => {
  const EDITS: readonly (readonly [string, Partial<JackRow>, number, number])[] = [
    ['of rest', { rest: volts(4) }, 4, 4],
    ['of rest from one end to the other', { rest: volts(-10) }, -10, 10],
    ['of the gain', { gain: 0.5 }, 0, 0],
    ['of the offset', { offsetVolts: volts(5) }, 5, 5],
    ['of the full scale', { fullScaleVolts: volts(5), rest: volts(2) }, 4, 4],
    ['that moves the jack to another channel', { channelIndex: 1, rest: volts(6) }, 0, 6],
  ];

  test.each(EDITS)('%s makes no step larger than the ramp', (_, edit, end, way) => {
    const rig = armed({});
    const edited = rig.now;
    rig.control.writeJacks([row(edit)]);
    rig.run(50);
    expect(rig.isAt(end, edited + RAMP_FRAMES)).toBe(true);
    for (const channel of [0, 1])
      expect(rig.largestStep(edited, channel)).toBeLessThanOrEqual(way / RAMP_FRAMES + 3 * LSB_VOLTS);
  });

  test('of the gain of a jack that plays glides to the new level', () => {
    const rig = armed({});
    rig.command(4);
    rig.run(10);
    const edited = rig.now;
    rig.control.writeJacks([row({ gain: 0.5 })]);
    rig.run(50);
    expect(rig.isAt(2, edited + RAMP_FRAMES)).toBe(true);
    expect(rig.largestStep(edited)).toBeLessThanOrEqual(2 / RAMP_FRAMES + 2 * LSB_VOLTS);
  });

  test('that gives a channel to another jack fades from one to the other', () => {
    const rig = armed({}, { channelIndex: 1 });
    rig.command(8, 0);
    rig.run(10);
    const edited = rig.now;
    rig.control.writeJacks([row({ channelIndex: 1 }), row({ channelIndex: 0, rest: volts(-2) })]);
    rig.run(50);
    expect(rig.isAt(-2, edited + RAMP_FRAMES)).toBe(true);
    expect(rig.largestStep(edited)).toBeLessThanOrEqual(10 / RAMP_FRAMES + 2 * LSB_VOLTS);
  });

  test.each([0, 5, 10, 15, 19])('is over when a panic is that comes %i ms after it', (ms) => {
    const rig = armed({ rest: volts(9) });
    rig.control.writeJacks([row({ rest: volts(-9), gain: 0.9 })]);
    rig.run(ms);
    const panicked = rig.now;
    rig.control.panic();
    rig.run(5);
    rig.control.writeJacks([row({ rest: volts(5), offsetVolts: volts(2) })]);
    rig.run(50);
    expect(isSilent(rig, panicked + RAMP_FRAMES)).toBe(true);
    expect(rig.largestStep(panicked)).toBeLessThanOrEqual(30 / RAMP_FRAMES);
  });
});
