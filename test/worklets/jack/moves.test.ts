/** Moves in time, to the frame: gates, what takes their place, and numbers that are none. */
import { describe, expect, test } from 'vitest';
import { seconds, volts } from '../../../src/domain/numbers/units';
import { MAX_MOVE_SECONDS } from '../../../src/domain/voltage/move';
import { SnapshotWord } from '../../../src/shared/snapshot';
import { armed, LSB_VOLTS, row, SAMPLE_RATE } from '../../helpers/rigs/audio-rig';
import { gate, ramp, send } from '../../helpers/samples/moves';

describe('a gate', () => {
  test.each([
    [0.5, 24_000],
    [0.001, 48],
    [1 / SAMPLE_RATE, 1],
    [128 / SAMPLE_RATE, 128],
    [0, 0],
    [0.4 / SAMPLE_RATE, 0],
    [-1, 0],
    [3_600, MAX_MOVE_SECONDS * SAMPLE_RATE],
  ])('of %s s is at its target for exactly %i frames, with engine and page gone', (holdSeconds, frames) => {
    const rig = armed({});
    rig.command(1);
    rig.run(10);
    const start = send(rig, gate(5, holdSeconds, -2));
    rig.quantum();
    // The hold of a dead engine would be over before the longest gate is.
    rig.engineLives = frames > SAMPLE_RATE;
    rig.run((frames / SAMPLE_RATE) * 1000 + 10);
    let high = 0;
    while (Math.abs(rig.voltsAt(start + high) - 5) <= LSB_VOLTS) high++;
    expect(high).toBe(frames);
    expect(rig.isAt(-2, start + frames)).toBe(true);
    expect(rig.snapshot.targets[0]).toBe(-2);
  });

  test('holds after its ramp, and returns with the slew', () => {
    const rig = armed({ slewVoltsPerSecond: 500 });
    const start = send(rig, { ...ramp(5, 0.1), holdSeconds: seconds(0.2), then: volts(1) });
    rig.run(400);
    const atTop = start + 0.1 * SAMPLE_RATE - 1;
    const end = atTop + 0.2 * SAMPLE_RATE;
    expect(rig.voltsAt(atTop - 1)).toBeLessThan(5 - LSB_VOLTS);
    expect([rig.voltsAt(atTop), rig.voltsAt(end)]).toEqual([5, 5]);
    expect(rig.voltsAt(end + 192)).toBeCloseTo(3, 5);
    expect(rig.isAt(1, end + 384)).toBe(true);
  });

  test('loses nothing of its hold to a way of less than no time', () => {
    const rig = armed({});
    const start = send(rig, { ...gate(5, 0.1), overSeconds: seconds(-0.05) });
    rig.run(200);
    expect(rig.voltsAt(start + 4_799)).toBe(5);
    expect(rig.isAt(0, start + 4_800)).toBe(true);
  });

  test('ends on time where the slew keeps it from getting to its target', () => {
    const rig = armed({ slewVoltsPerSecond: 10 });
    const start = send(rig, gate(5, 0.1));
    rig.run(300);
    const end = start + 0.1 * SAMPLE_RATE;
    expect(rig.voltsAt(end - 1)).toBeCloseTo(1, 5);
    expect(rig.voltsAt(end)).toBeLessThan(rig.voltsAt(end - 1));
    expect(rig.isAt(0, end + 0.1 * SAMPLE_RATE)).toBe(true);
  });

  test('goes back no further than the limits then let it', () => {
    const rig = armed({});
    const start = send(rig, gate(5, 0.1, -9));
    rig.run(20);
    rig.control.writeJacks([row({ min: volts(-3) })]);
    rig.run(200);
    expect(rig.isAt(-3, start + 0.1 * SAMPLE_RATE)).toBe(true);
    expect(rig.snapshot.targets[0]).toBe(-3);
  });

  test('of each jack has a time of its own', () => {
    const rig = armed({}, {});
    const first = send(rig, gate(5, 0.1));
    rig.run(50);
    const second = send(rig, gate(5, 0.1), 1);
    rig.run(200);
    expect(rig.isAt(0, first + 0.1 * SAMPLE_RATE, 0)).toBe(true);
    expect(rig.voltsAt(second + 0.1 * SAMPLE_RATE - 1, 1)).toBe(5);
    expect(rig.isAt(0, second + 0.1 * SAMPLE_RATE, 1)).toBe(true);
  });
});

describe('a newer move', () => {
  test('takes the place of a ramp at once, from the volts now', () => {
    const rig = armed({});
    send(rig, ramp(8, 1));
    rig.run(500);
    const from = rig.voltsNow();
    const start = send(rig, ramp(0, 0.5));
    rig.run(600);
    expect(from).toBeGreaterThan(3.9);
    expect(rig.voltsAt(start)).toBeCloseTo(from * (1 - 1 / 24_000), 5);
    expect(rig.voltsAt(start + 11_999)).toBeCloseTo(from / 2, 5);
    expect(rig.isAt(0, start + 23_999)).toBe(true);
  });

  test('takes the place of a gate, whose end is forgotten', () => {
    const rig = armed({});
    send(rig, gate(5, 0.1));
    rig.run(50);
    const start = rig.now;
    rig.command(3);
    rig.run(200);
    expect(rig.isAt(3, start)).toBe(true);
  });

  test('of the same quantum leaves nothing of those before', () => {
    const rig = armed({});
    rig.command(9);
    send(rig, gate(7, 0.01, 6));
    const start = send(rig, ramp(-4, 0.1));
    rig.run(200);
    expect(rig.largestStep(start)).toBeLessThanOrEqual(4 / 4_800 + 2 * LSB_VOLTS);
    expect(rig.isAt(-4, start + 4_799)).toBe(true);
  });
});

describe('a move with a number that is none', () => {
  const NONE = [NaN, Infinity, -Infinity];
  const FIELDS = ['target', 'overSeconds', 'holdSeconds', 'then'] as const;
  const CASES = FIELDS.flatMap((field) => NONE.map((value) => [field, value] as const)).filter(
    ([field, value]) => field !== 'holdSeconds' || value !== Infinity,
  );

  test.each(CASES)('(%s of %s) sends the jack to rest for good, and is counted once', (field, value) => {
    const rig = armed({ rest: volts(1) });
    rig.command(5);
    rig.run(10);
    const start = send(rig, { ...gate(4, 0.05, 3), overSeconds: seconds(0.01), [field]: value });
    rig.run(200);
    expect(rig.isAt(1, start)).toBe(true);
    expect(rig.read(SnapshotWord.NotFinite)).toBe(1);
  });

  test.each([
    ['of a negative time takes none', ramp(5, -1), 1],
    ['longer than allowed takes the longest time', ramp(5, 1e9), MAX_MOVE_SECONDS * SAMPLE_RATE],
  ])('is not meant by one that %s', (_, move, frames) => {
    const rig = armed({});
    const start = send(rig, move);
    rig.run((frames / SAMPLE_RATE) * 1000 + 10);
    if (frames > 1) expect(rig.voltsAt(start + frames / 2 - 1)).toBeCloseTo(2.5, 5);
    expect(rig.isAt(5, start + frames - 1)).toBe(true);
    expect(rig.read(SnapshotWord.NotFinite)).toBe(0);
  });
});
