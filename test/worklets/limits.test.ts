/** Nothing gets past a jack's limits: not what chat asks, not what an edit changes, not a fault of the code before them. */
import { describe, expect, test } from 'vitest';
import { type Move, plainMove } from '../../src/domain/move';
import { volts } from '../../src/domain/units';
import { Jack } from '../../worklets/jack';
import { armed, AudioRig, LSB_VOLTS, row, SAMPLE_RATE } from '../helpers/audio-rig';

describe('limits', () => {
  test('clip what is asked for', () => {
    const rig = armed({ min: -1, max: 3 });
    rig.command(1e308);
    rig.run(10);
    expect(rig.voltsNow()).toBeCloseTo(3, 5);
    rig.command(-5);
    rig.run(10);
    expect(rig.voltsNow()).toBeCloseTo(-1, 5);
  });

  test('that get narrower hold from the next sample on', () => {
    const rig = armed({});
    rig.command(5);
    rig.run(10);
    const edited = rig.now;
    rig.control.writeJacks([row({ max: 2 })]);
    rig.run(10);
    expect(rig.isAt(2, edited)).toBe(true);
  });

  test('that got narrower leave no way to catch up with before a slewing jack answers again', () => {
    const rig = armed({ slewVoltsPerSecond: 100 });
    rig.command(9);
    rig.run(120);
    rig.control.writeJacks([row({ max: 2, slewVoltsPerSecond: 100 })]);
    const sent = rig.now;
    rig.command(0);
    rig.run(50);
    expect(rig.isAt(0, sent + 0.02 * SAMPLE_RATE)).toBe(true);
  });

  test('edited during a glide to rest do not make it overshoot', () => {
    const rig = new AudioRig([row({ rest: 5 })]);
    rig.run(5);
    const edited = rig.now;
    rig.control.writeJacks([row({ min: 3, rest: 5 })]);
    rig.run(50);
    expect(rig.voltsAt(edited)).toBeCloseTo(3, 2);
    expect(rig.largestStep(edited + 1)).toBeLessThanOrEqual(2 / 960 + 2 * LSB_VOLTS);
    expect(rig.isAt(5, edited + 960)).toBe(true);
  });

  test('of a jack that 0 V is no part of hold from the very first sample', () => {
    const rig = new AudioRig([row({ min: 2, max: 5, rest: 3 })]);
    rig.run(50);
    expect(rig.voltsAt(0)).toBeGreaterThanOrEqual(2 - LSB_VOLTS);
    expect(rig.voltsNow()).toBeCloseTo(3, 5);
  });

  test('wider than the converter reaches end where it ends, and the snapshot says so', () => {
    const rig = armed({ min: -20, max: 20 });
    rig.command(15);
    rig.run(10);
    expect(rig.levelAt(rig.now - 1)).toBe(1);
    expect(rig.snapshot.volts[0]).toBeCloseTo(10, 9);
  });

  test.each([
    ['inverted', { min: 5, max: 0 }],
    ['not numbers', { min: NaN }],
    ['beyond the converter', { min: 11, max: 12 }],
    ['on a full scale of nothing', { fullScaleVolts: 0 }],
    ['on a full scale next to nothing', { fullScaleVolts: 1e-320 }],
    ['on a gain of 0', { gain: 0 }],
    ['on an offset that is no number', { offsetVolts: NaN }],
  ])('%s leave the channel at exactly zero', (_, given) => {
    const rig = armed({ rest: 1, ...given });
    rig.command(5);
    rig.run(50);
    expect(rig.levelAt(rig.now - 1)).toBe(0);
    expect(rig.largestStep(0)).toBe(0);
  });

  test('that leave rest out move rest to the nearest', () => {
    const rig = new AudioRig([row({ min: 1, max: 5, rest: -3 })]);
    rig.run(50);
    expect(rig.voltsNow()).toBeCloseTo(1, 5);
  });
});

describe('whatever goes wrong before them', () => {
  const FIELDS = ['current', 'target', 'then', 'rest', 'restNow', 'restStep'];
  const CLOCK_FIELDS = ['wayFrames', 'holdFrames', 'perFrame'];
  const MOVES = [
    plainMove(volts(2)),
    { ...plainMove(volts(2)), overSeconds: 0.05, holdSeconds: 0.005, then: volts(-0.5) },
    { ...plainMove(volts(2)), overSeconds: 0.05, shape: 'exponential' as const },
  ];
  const FAULTS = [NaN, Infinity, -Infinity, 1e308, 99, -99];
  const WAYS: Record<string, (jack: Jack, out: Float32Array) => void> = {
    open: (jack, out) => jack.renderOpen(out, out.length),
    closed: (jack, out) => jack.renderClosed(out, out.length),
    opening: (jack, out) => jack.renderRamp(out, out.length, 1, 1),
    closing: (jack, out) => jack.renderRamp(out, out.length, 959, -1),
  };

  /** What a jack of -1 to 3 V renders when one of its numbers, or of its clock's, has gone wrong. */
  function renderFaulty(
    way: string,
    slewVoltsPerSecond: number,
    move: Move,
    field: string,
    fault: number,
  ): Float32Array {
    const jack = new Jack(SAMPLE_RATE, 960);
    const out = new Float32Array(2_000);
    jack.configure(row({ min: -1, max: 3, rest: 1, slewVoltsPerSecond }));
    jack.request(move);
    jack.renderRamp(out, 2_000, 1, 1);
    const owner: unknown = CLOCK_FIELDS.includes(field) ? Reflect.get(jack, 'clock') : jack;
    if (!Reflect.has(owner as object, field)) throw new Error(`nothing is called ${field}`);
    Reflect.set(owner as object, field, fault);
    Reflect.set(jack, 'glideFrames', 500);
    WAYS[way](jack, out);
    return out;
  }

  test.each(Object.keys(WAYS))('limits are the last word on every sample, %s', (way) => {
    for (const slewVoltsPerSecond of [Infinity, 100])
      for (const [nth, move] of MOVES.entries())
        for (const field of [...FIELDS, ...CLOCK_FIELDS])
          for (const fault of FAULTS) {
            const out = renderFaulty(way, slewVoltsPerSecond, move, field, fault);
            const isInside = out.every((level) => level >= Math.fround(-0.1) && level <= Math.fround(0.3));
            expect(isInside, `${field} was ${fault} in move ${nth}`).toBe(true);
          }
  });
});
