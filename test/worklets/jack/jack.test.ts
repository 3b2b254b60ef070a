/** One armed jack and its target: slew, rest, calibration, keep-alive. Its limits have a file of their own. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SnapshotWord } from '../../../src/shared/snapshot';
import { armed, AudioRig, LSB_VOLTS, noRow, row, SAMPLE_RATE } from '../../helpers/rigs/audio-rig';
import { volts } from '../../../src/domain/numbers/units';

const LSB = 2 ** -23;

describe('a command', () => {
  test('without a slew takes effect with the first sample of the next quantum', () => {
    const rig = armed({});
    const sent = rig.now;
    rig.command(5);
    rig.run(10);
    expect(rig.firstEdgeFrame(sent)).toBe(sent);
    expect(rig.isAt(5, sent)).toBe(true);
  });

  test('moves its own jack and no other', () => {
    const rig = armed({}, {});
    rig.command(5, 1);
    rig.run(10);
    expect(rig.isAt(0, 0, 0)).toBe(true);
    expect(rig.voltsNow(1)).toBeCloseTo(5, 5);
  });

  test('with a slew gets there in distance / slew, in a straight line, up and down', () => {
    const rig = armed({ slewVoltsPerSecond: 50 });
    const up = rig.now;
    rig.command(5);
    rig.run(200);
    expect(rig.voltsAt(up + 0.05 * SAMPLE_RATE - 1)).toBeCloseTo(2.5, 5);
    expect(rig.isAt(5, up + 0.1 * SAMPLE_RATE - 1)).toBe(true);
    const down = rig.now;
    rig.command(-5);
    rig.run(300);
    expect(rig.voltsAt(down + 0.1 * SAMPLE_RATE - 1)).toBeCloseTo(0, 5);
    expect(rig.isAt(-5, down + 0.2 * SAMPLE_RATE - 1)).toBe(true);
    expect(rig.largestStep(up)).toBeLessThanOrEqual(50 / SAMPLE_RATE + 3 * LSB_VOLTS);
  });

  test('of a slew of 0 never moves a jack', () => {
    const rig = armed({ slewVoltsPerSecond: 0 });
    rig.command(5);
    rig.run(100);
    expect(rig.isAt(0, 0)).toBe(true);
  });

  test.each([NaN, Infinity, -Infinity])('of %s volts sends the jack to rest, and is counted', (wanted) => {
    const rig = armed({ rest: volts(1) });
    rig.command(5);
    rig.run(10).command(wanted);
    rig.run(10);
    expect(rig.voltsNow()).toBeCloseTo(1, 5);
    expect(rig.read(SnapshotWord.NotFinite)).toBe(1);
  });

  test.each([-1, 0.5, 4, 31, 32, 1e300, NaN])(
    'for jack index %s, which is none, changes nothing',
    (jackIndex) => {
      const rig = armed({}, {});
      rig.command(5, jackIndex);
      rig.run(10);
      expect([0, 1, 2, 3].every((channel) => Math.abs(rig.voltsNow(channel)) <= LSB_VOLTS)).toBe(true);
    },
  );
});

describe('rest', () => {
  const STEP_TO_5 = 5 / 960 + 2 * LSB_VOLTS;

  test.each([5, -5, 10, -10])('of %i V is ramped to when the outputs are armed, and not before', (rest) => {
    const rig = new AudioRig([row({ rest: volts(rest) })]);
    rig.run(50);
    const armedAt = rig.now;
    rig.control.arm();
    rig.run(50);
    expect(rig.isAt(0, 0, 0, armedAt)).toBe(true);
    expect(rig.isAt(rest, armedAt + 959)).toBe(true);
    expect(rig.largestStep(0)).toBeLessThanOrEqual(Math.abs(rest) / 960 + 2 * LSB_VOLTS);
  });

  test('is where a jack stands again after a panic and a new arm, and between the two it is at 0 V', () => {
    const rig = armed({ rest: volts(3) });
    rig.command(5);
    rig.run(10);
    const panicked = rig.now;
    rig.control.panic();
    rig.run(50);
    expect(rig.isAt(0, panicked + 960)).toBe(true);
    rig.control.arm();
    rig.run(50);
    expect(rig.voltsNow()).toBeCloseTo(3, 5);
  });

  test('is glided to when it is edited, by an armed jack that nobody has asked for anything', () => {
    const rig = armed({});
    const edited = rig.now;
    rig.control.writeJacks([row({ rest: volts(5) })]);
    rig.run(50);
    expect(rig.isAt(5, edited + 960)).toBe(true);
    expect(rig.largestStep(edited)).toBeLessThanOrEqual(STEP_TO_5);
  });

  test('edited while unarmed moves nothing until the outputs are armed', () => {
    const rig = new AudioRig([row()]);
    rig.run(10);
    rig.control.writeJacks([row({ rest: volts(5) })]);
    rig.run(50);
    expect(rig.isAt(0, 0)).toBe(true);
    rig.control.arm();
    rig.run(50);
    expect(rig.voltsNow()).toBeCloseTo(5, 5);
  });

  test('edited while a jack plays changes nothing until a panic has made it forget', () => {
    const rig = armed({});
    rig.command(2);
    rig.run(10);
    const edited = rig.now;
    rig.control.writeJacks([row({ rest: volts(5) })]);
    rig.run(50);
    expect(rig.isAt(2, edited)).toBe(true);
    rig.control.panic();
    rig.run(50);
    rig.control.arm();
    rig.run(50);
    expect(rig.voltsNow()).toBeCloseTo(5, 5);
  });
});

describe('levels', () => {
  test('are volts / full scale, corrected by the calibration', () => {
    const rig = armed({ fullScaleVolts: volts(5) }, { gain: 1.1, offsetVolts: volts(0.2) }, { gain: -1 });
    for (const jack of [0, 1, 2]) rig.command(2.5, jack);
    rig.run(10);
    const levels = [0, 1, 2].map((channel) => rig.levelAt(rig.now - 1, channel));
    expect(levels[0]).toBeCloseTo(0.5, 7);
    expect(levels[1]).toBeCloseTo((1.1 * 2.5 + 0.2) / 10, 7);
    expect(levels[2]).toBeCloseTo(-0.25, 7);
  });

  test('go to the channel that the table names, and other channels are exactly zero', () => {
    const rig = new AudioRig([row({ channelIndex: 2 }), noRow], { channels: 4 });
    rig.control.arm();
    rig.run(50).command(5);
    rig.run(10);
    expect([0, 1, 3].map((channel) => rig.levelAt(rig.now - 1, channel))).toEqual([0, 0, 0]);
    expect(rig.voltsNow(2)).toBeCloseTo(5, 5);
  });

  test('of two jacks on one channel are the first one’s', () => {
    const rig = armed({ channelIndex: 1, max: volts(1) }, { channelIndex: 1, max: volts(9) });
    rig.command(9, 1);
    rig.command(9, 0);
    rig.run(10);
    expect(rig.voltsNow(1)).toBeCloseTo(1, 5);
  });

  test('too small to keep the stream alive become one LSB, on the side that the limits allow', () => {
    const rig = armed({}, { min: volts(-5), max: volts(0) }, { min: volts(0), max: volts(0) });
    const levels = [0, 1, 2].map((channel) => rig.levelAt(rig.now - 1, channel));
    expect(levels).toEqual([LSB, -LSB, 0]);
  });

  test('stay within one LSB of volts / full scale and within the limits, keep-alive included', () => {
    const small = fc.double({ min: -3 * LSB_VOLTS, max: 3 * LSB_VOLTS, noNaN: true });
    const any = fc.double({ min: -10, max: 10, noNaN: true });
    const limits = fc
      .tuple(fc.oneof(small, any), fc.oneof(small, any))
      .map((pair) => pair.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(limits, fc.oneof(small, any), ([min, max], wanted) => {
        const rig = armed({ min: volts(min), max: volts(max), rest: volts(min) });
        rig.command(wanted);
        rig.run(5);
        const asked = Math.min(max, Math.max(min, wanted));
        const level = rig.levelAt(rig.now - 1);
        // 32-bit floats: half a step below full scale.
        expect(Math.abs(level - asked / 10)).toBeLessThanOrEqual(LSB + 2 ** -25);
        expect(level).toBeGreaterThanOrEqual(Math.fround(min / 10) - 2 ** -40);
        expect(level).toBeLessThanOrEqual(Math.fround(max / 10) + 2 ** -40);
      }),
    );
  });
});
