/** Nothing gets past a jack's limits: not what chat asks, not what an edit changes, not a fault of the code before them. */
import { describe, expect, test } from 'vitest';
import { hertz, seconds, volts, wholeFrames } from '../../../src/domain/numbers/units';
import { type Move, plainMove } from '../../../src/domain/voltage/move';
import { Jack } from '../../../worklets/jack/jack';
import { armed, LSB_VOLTS, row, SAMPLE_RATE } from '../../helpers/rigs/audio-rig';

describe('limits', () => {
  test('clip what is asked for', () => {
    const rig = armed({ min: volts(-1), max: volts(3) });
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
    rig.control.writeJacks([row({ max: volts(2) })]);
    rig.run(10);
    expect(rig.isAt(2, edited)).toBe(true);
  });

  test('that got narrower leave no way to catch up with before a slewing jack answers again', () => {
    const rig = armed({ slewVoltsPerSecond: 100 });
    rig.command(9);
    rig.run(120);
    rig.control.writeJacks([row({ max: volts(2), slewVoltsPerSecond: 100 })]);
    const sent = rig.now;
    rig.command(0);
    rig.run(50);
    expect(rig.isAt(0, sent + 0.02 * SAMPLE_RATE)).toBe(true);
  });

  test('edited during a glide to rest do not make it overshoot', () => {
    const rig = armed({});
    rig.control.writeJacks([row({ rest: volts(5) })]);
    rig.run(5);
    const edited = rig.now;
    rig.control.writeJacks([row({ min: volts(3), rest: volts(5) })]);
    rig.run(50);
    expect(rig.voltsAt(edited)).toBeCloseTo(3, 2);
    expect(rig.largestStep(edited + 1)).toBeLessThanOrEqual(4 / 960 + 2 * LSB_VOLTS);
    expect(rig.isAt(5, edited + 960)).toBe(true);
  });

  test('wider than the converter reaches end where it ends, and the snapshot says so', () => {
    const rig = armed({ min: volts(-20), max: volts(20) });
    rig.command(15);
    rig.run(10);
    expect(rig.levelAt(rig.now - 1)).toBe(1);
    expect(rig.snapshot.volts[0]).toBeCloseTo(10, 9);
  });

  test.each([
    ['inverted', { min: volts(5), max: volts(0) }],
    ['not numbers', { min: volts(NaN) }],
    ['beyond the converter', { min: volts(11), max: volts(12) }],
    ['on a full scale of nothing', { fullScaleVolts: volts(0) }],
    ['on a full scale next to nothing', { fullScaleVolts: volts(1e-320) }],
    ['on a gain of 0', { gain: 0 }],
    ['on an offset that is no number', { offsetVolts: volts(NaN) }],
  ])('%s leave the channel at exactly zero', (_, given) => {
    const rig = armed({ rest: volts(1), ...given });
    rig.command(5);
    rig.run(50);
    expect(rig.levelAt(rig.now - 1)).toBe(0);
    expect(rig.largestStep(0)).toBe(0);
  });

  test('that leave rest out move rest to the nearest', () => {
    const rig = armed({ min: volts(1), max: volts(5), rest: volts(-3) });
    expect(rig.voltsNow()).toBeCloseTo(1, 5);
  });
});

describe('whatever goes wrong before them', () => {
  const FIELDS = {
    jack: ['current', 'target', 'then', 'position'],
    clock: ['wayFrames', 'holdFrames', 'perFrame'],
    remainder: ['level', 'perFrame', 'framesLeft'],
  };
  const EACH_FIELD = Object.entries(FIELDS).flatMap(([owner, names]) => names.map((name) => [owner, name]));
  const MOVES = [
    plainMove(volts(2)),
    { ...plainMove(volts(2)), overSeconds: seconds(0.05), holdSeconds: seconds(0.005), then: volts(-0.5) },
    { ...plainMove(volts(2)), overSeconds: seconds(0.05), shape: 'exponential' as const },
  ];
  const FAULTS = [NaN, Infinity, -Infinity, 1e308, 99, -99];
  /** How far the fade is open, of 960 frames, and whether it opens or stays open. */
  const WAYS: Record<string, { readonly position: number; readonly opens: boolean }> = {
    open: { position: 960, opens: true },
    closed: { position: 0, opens: false },
    opening: { position: 1, opens: true },
    closing: { position: 959, opens: false },
  };

  /** Renders a jack of -1 to 3 V when one of its numbers, or of its clock's, has gone wrong. */
  function renderFaulty(
    way: string,
    slewVoltsPerSecond: number,
    move: Move,
    [ownerName, field]: readonly string[],
    fault: number,
  ): Float32Array {
    const jack = new Jack(hertz(SAMPLE_RATE), wholeFrames(960));
    const out = new Float32Array(2_000);
    jack.configure(row({ min: volts(-1), max: volts(3), rest: volts(1), slewVoltsPerSecond }));
    jack.request(move);
    jack.render(out, 2_000, true);
    // The edit leaves something to fade.
    jack.configure(
      row({ min: volts(-1), max: volts(3), rest: volts(1), slewVoltsPerSecond, gain: 1.05 }),
      out[1_999],
      960,
    );
    Reflect.set(jack, 'position', WAYS[way].position);
    const owner = (ownerName === 'jack' ? jack : Reflect.get(jack, ownerName)) as object;
    if (!Reflect.has(owner, field)) throw new Error(`nothing is called ${field}`);
    Reflect.set(owner, field, fault);
    jack.render(out, 2_000, WAYS[way].opens);
    return out;
  }

  test.each(Object.keys(WAYS))('limits are the last word on every sample, %s', (way) => {
    for (const slewVoltsPerSecond of [Infinity, 100])
      for (const [nth, move] of MOVES.entries())
        for (const field of EACH_FIELD)
          for (const fault of FAULTS) {
            const out = renderFaulty(way, slewVoltsPerSecond, move, field, fault);
            const isInside = out.every(
              (level) => level >= Math.fround(-0.105) && level <= Math.fround(0.315),
            );
            expect(isInside, `${field.join('.')} was ${fault} in move ${nth}`).toBe(true);
          }
  });
});
