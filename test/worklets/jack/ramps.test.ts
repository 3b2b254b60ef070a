/** A ramp is at every frame where its formula says, unless the slew or the limits forbid it. */
import { describe, expect, test } from 'vitest';
import { seconds, volts } from '../../../src/domain/numbers/units';
import { armed, AudioRig, LSB_VOLTS, row, SAMPLE_RATE } from '../../helpers/rigs/audio-rig';
import { ramp, send, WAY } from '../../helpers/samples/moves';

const LSB = 2 ** -23;

describe('a ramp', () => {
  const FROM_TO = [
    [0, 5],
    [5, -5],
    [-3, 7.7],
    [2, 2],
  ];
  const FRAMES = [1, 2, 127, 128, 129, 4_800, 48_000];
  const CASES = (['linear', 'exponential'] as const).flatMap((shape) =>
    FROM_TO.flatMap(([from, to]) => FRAMES.map((frames) => ({ shape, from, to, frames }))),
  );

  test.each(CASES)(
    '$shape from $from V to $to V over $frames frames is at every frame where its formula says',
    ({ shape, from, to, frames }) => {
      const rig = armed({});
      rig.command(from);
      rig.run(10);
      const start = send(rig, ramp(to, frames / SAMPLE_RATE, shape));
      rig.run((frames / SAMPLE_RATE) * 1000 + 10);
      let worst = 0;
      for (let frame = 1; frame <= frames; frame++) {
        const wanted = (from + (to - from) * WAY[shape](frame / frames)) / 10;
        const level = rig.levelAt(start + frame - 1);
        // A level too small to keep the stream alive is one LSB instead, on either side.
        const off = Math.abs(wanted) < LSB ? Math.abs(level) - LSB : Math.abs(level - wanted);
        worst = Math.max(worst, off);
      }
      expect(worst).toBeLessThanOrEqual(LSB);
      expect(rig.levelAt(start + frames - 1)).toBeCloseTo(to / 10, 7);
      expect(rig.isAt(to, start + frames)).toBe(true);
    },
  );

  test('is the same in quanta of any length', () => {
    const levels = [32, 128, 441].map((quantumFrames) => {
      const rig = new AudioRig([row()], { quantumFrames });
      rig.control.arm();
      rig.run(50);
      const start = send(rig, {
        ...ramp(5, 0.05, 'exponential'),
        holdSeconds: seconds(0.05),
        then: volts(1),
      });
      rig.run(150);
      return Array.from({ length: 6_000 }, (_, frame) => rig.levelAt(start + frame));
    });
    for (const other of levels.slice(1))
      expect(Math.max(...other.map((level, frame) => Math.abs(level - levels[0][frame])))).toBeLessThan(LSB);
  });

  test.each(['linear', 'exponential'] as const)('%s that is faster than the slew takes the slew', (shape) => {
    const rig = armed({ slewVoltsPerSecond: 50 });
    const start = send(rig, ramp(5, 0.01, shape));
    rig.run(200);
    expect(rig.largestStep(start)).toBeLessThanOrEqual(50 / SAMPLE_RATE + 3 * LSB_VOLTS);
    expect(rig.voltsAt(start + 0.05 * SAMPLE_RATE - 1)).toBeCloseTo(2.5, 5);
    expect(rig.isAt(5, start + 0.1 * SAMPLE_RATE - 1)).toBe(true);
  });

  test('that only begins faster than the slew is on time all the same', () => {
    const rig = armed({ slewVoltsPerSecond: 100 });
    const start = send(rig, ramp(5, 0.1, 'exponential'));
    rig.run(150);
    expect(rig.largestStep(start)).toBeLessThanOrEqual(100 / SAMPLE_RATE + 3 * LSB_VOLTS);
    expect(rig.voltsAt(start + 0.01 * SAMPLE_RATE - 1)).toBeCloseTo(1, 5);
    expect(rig.voltsAt(start + 0.1 * SAMPLE_RATE - 2)).toBeLessThan(5 - LSB_VOLTS);
    expect(rig.isAt(5, start + 0.1 * SAMPLE_RATE - 1)).toBe(true);
  });

  test('stays within limits that get narrower, and ends on time', () => {
    const rig = armed({});
    const start = send(rig, ramp(8, 1));
    rig.run(500);
    const edited = rig.now;
    rig.control.writeJacks([row({ max: volts(2) })]);
    rig.run(10);
    expect(rig.isAt(2, edited)).toBe(true);
    const back = send(rig, ramp(-8, 0.1));
    rig.control.writeJacks([row({ min: volts(-1), max: volts(2) })]);
    rig.run(200);
    expect(rig.voltsAt(back + 0.05 * SAMPLE_RATE - 1)).toBeCloseTo(0.5, 5);
    expect(rig.isAt(-1, back + 0.1 * SAMPLE_RATE - 1)).toBe(true);
    expect(start).toBeLessThan(edited);
  });
});
