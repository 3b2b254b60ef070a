import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Random } from '../../../src/domain/numbers/random';
import { milliseconds } from '../../../src/domain/numbers/units';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import type { Variable } from '../../../src/domain/patch/patch';
import type { Ask, Target } from '../../../src/domain/voltage/ask';
import { resolveAsk } from '../../../src/domain/voltage/resolve-ask';
import type { AskContext } from '../../../src/domain/voltage/resolved-ask';
import { requestToVolts } from '../../../src/domain/voltage/value-to-volts';

const CV: Variable = DEFAULT_PATCH.variables[0];
const INVERTED: Variable = { ...CV, values: { min: 10, max: 110 }, volts: { min: 5, max: -5 } };
const GATE: Variable = { ...CV, kind: 'gate', values: { min: 0, max: 1 } };
const SECOND = milliseconds(1000);

const context = (changes: Partial<AskContext> = {}): AskContext => ({
  currentValue: 64,
  previousValue: null,
  random: new Random(1),
  pitch: null,
  longestGateMs: null,
  ...changes,
});
const resolve = (ask: Ask, variable = CV, changes: Partial<AskContext> = {}) =>
  resolveAsk(ask, variable, context(changes));
const stays = (value: number) => ({
  kind: 'resolved',
  value,
  overMs: 0,
  shape: 'linear',
  holdMs: null,
  thenValue: value,
});
const on = (holdMs: number, value = 1) => ({ ...stays(value), holdMs, thenValue: 0 });
const refused = (reason: string) => ({ kind: 'refused', reason });
const outOfRange = (unit: string, min: number, max: number) => ({
  kind: 'refused',
  reason: 'out-of-range',
  unit,
  bounds: { min, max },
});

describe('an ask for a voltage', () => {
  test('takes a number within the values and refuses any other', () => {
    expect(resolve({ kind: 'value', value: 0 })).toEqual(stays(0));
    expect(resolve({ kind: 'value', value: 127 })).toEqual(stays(127));
    expect(resolve({ kind: 'value', value: 128 })).toEqual(outOfRange('value', 0, 127));
    expect(resolve({ kind: 'value', value: 9 }, INVERTED)).toEqual(outOfRange('value', 10, 110));
  });

  test('moves from where the variable is, at most to the end of its range', () => {
    expect(resolve({ kind: 'change', by: 5 })).toEqual(stays(69));
    expect(resolve({ kind: 'change', by: -5 }, CV, { currentValue: 2.5 })).toEqual(stays(0));
    expect(resolve({ kind: 'change', by: 1e16 })).toEqual(stays(127));
    expect(resolve({ kind: 'change', by: 1 }, INVERTED, { currentValue: 3 })).toEqual(stays(10));
  });

  test('takes a share of the range, whichever way its volts go', () => {
    expect(resolve({ kind: 'percent', percent: 0 }, INVERTED)).toEqual(stays(10));
    expect(resolve({ kind: 'percent', percent: 12.5 }, INVERTED)).toEqual(stays(22.5));
    expect(resolve({ kind: 'percent', percent: 100 }, INVERTED)).toEqual(stays(110));
    expect(resolve({ kind: 'percent', percent: 100.5 })).toEqual(outOfRange('percent', 0, 100));
  });

  test('takes the volts that the variable can give', () => {
    expect(resolve({ kind: 'volts', volts: 5 })).toEqual(stays(127));
    expect(resolve({ kind: 'volts', volts: 2.5 })).toEqual(stays(63.5));
    expect(resolve({ kind: 'volts', volts: 5.01 })).toEqual(outOfRange('volts', 0, 5));
    expect(resolve({ kind: 'volts', volts: 5 }, INVERTED)).toEqual(stays(10));
    expect(resolve({ kind: 'volts', volts: -5 }, INVERTED)).toEqual(stays(110));
    expect(resolve({ kind: 'volts', volts: 2.5 }, INVERTED)).toEqual(stays(35));
    expect(resolve({ kind: 'volts', volts: 6 }, INVERTED)).toEqual(outOfRange('volts', -5, 5));
  });

  test('takes notes at one volt per octave, for a pitch', () => {
    const pitch = { zeroVoltsNote: 36 };
    expect(resolve({ kind: 'note', note: 36 }, CV, { pitch })).toEqual(stays(0));
    expect(resolve({ kind: 'note', note: 66 }, CV, { pitch })).toEqual(stays(63.5));
    expect(resolve({ kind: 'note', note: 96 }, CV, { pitch })).toEqual(stays(127));
    expect(resolve({ kind: 'note', note: 35 }, CV, { pitch })).toEqual(outOfRange('note', 36, 96));
    expect(resolve({ kind: 'note', note: 36 }, CV, { pitch: { zeroVoltsNote: 36.5 } })).toEqual(
      outOfRange('note', 37, 96),
    );
    expect(resolve({ kind: 'note', note: 60 })).toEqual(refused('not-a-pitch'));
  });

  test('draws every value that chat could have said, and no other', () => {
    const small: Variable = { ...CV, values: { min: 3, max: 6 } };
    const random = new Random(4);
    const drawn = new Set<number>();
    for (let draw = 0; draw < 100; draw++) {
      const resolved = resolve({ kind: 'random' }, small, { random });
      if (resolved.kind === 'resolved') drawn.add(resolved.value);
    }
    expect([...drawn].sort()).toEqual([3, 4, 5, 6]);
  });

  test('ramps to any of these, in the time and shape that were asked for', () => {
    const ramp = (to: Target): Ask => ({ kind: 'ramp', to, overMs: SECOND, shape: 'exponential' });
    const ramped = { overMs: 1000, shape: 'exponential' };
    expect(resolve(ramp({ kind: 'value', value: 90 }))).toEqual({ ...stays(90), ...ramped });
    expect(resolve(ramp({ kind: 'change', by: 6 }))).toEqual({ ...stays(70), ...ramped });
    expect(resolve(ramp({ kind: 'percent', percent: 50 }))).toEqual({ ...stays(63.5), ...ramped });
    expect(resolve(ramp({ kind: 'value', value: 128 }))).toEqual(outOfRange('value', 0, 127));
    expect(resolve(ramp({ kind: 'note', note: 60 }))).toEqual(refused('not-a-pitch'));
  });

  test('goes back to what was, or to the nearer end of an edited range', () => {
    expect(resolve({ kind: 'undo' }, CV, { previousValue: 12.5 })).toEqual(stays(12.5));
    expect(resolve({ kind: 'undo' }, CV, { previousValue: 1000 })).toEqual(stays(127));
    expect(resolve({ kind: 'undo' })).toEqual(refused('nothing-to-undo'));
  });

  test.each<Ask>([{ kind: 'switch', on: true }, { kind: 'trigger' }, { kind: 'pulse', forMs: SECOND }])(
    'is no gate: $kind',
    (ask) => {
      expect(resolve(ask)).toEqual(refused('not-a-gate'));
    },
  );

  test('is always for a value within the range, and volts come out as they were asked for', () => {
    const range = fc
      .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 1000 }))
      .map(([min, width]) => ({ min, max: min + width }));
    const volts = fc.double({ min: -15, max: 15, noNaN: true });
    fc.assert(
      fc.property(
        range,
        volts,
        volts,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, from, to, share) => {
          fc.pre(Math.abs(from - to) > 0.001);
          const variable: Variable = { ...CV, values, volts: { min: from, max: to } };
          const wanted = Math.min(
            Math.max(from + (to - from) * share, Math.min(from, to)),
            Math.max(from, to),
          );
          for (const ask of [
            { kind: 'volts', volts: wanted },
            { kind: 'percent', percent: share * 100 },
          ] as const) {
            const resolved = resolve(ask, variable);
            if (resolved.kind === 'refused') throw new Error(`refused ${JSON.stringify(ask)}`);
            expect(resolved.value).toBeGreaterThanOrEqual(values.min);
            expect(resolved.value).toBeLessThanOrEqual(values.max);
            // A billionth of a volt: what doubles lose on the way there and back, with room.
            expect(Math.abs(requestToVolts(variable, resolved.value) - wanted)).toBeLessThan(1e-9);
          }
        },
      ),
      { seed: 3 },
    );
  });
});

describe('an ask for a gate', () => {
  const longestGateMs = milliseconds(2000);

  test('turns it on and off', () => {
    expect(resolve({ kind: 'switch', on: true }, GATE)).toEqual(stays(1));
    expect(resolve({ kind: 'switch', on: false }, GATE)).toEqual(stays(0));
    expect(resolve({ kind: 'trigger' }, GATE)).toEqual(on(10));
    expect(resolve({ kind: 'pulse', forMs: SECOND }, GATE)).toEqual(on(1000));
  });

  test('never turns it on for longer than the maximum, whichever way it asks', () => {
    const asks: readonly Ask[] = [
      { kind: 'switch', on: true },
      { kind: 'pulse', forMs: milliseconds(60_000) },
      { kind: 'value', value: 1 },
      { kind: 'change', by: 1 },
      { kind: 'percent', percent: 100 },
      { kind: 'volts', volts: 5 },
      { kind: 'undo' },
    ];
    for (const ask of asks)
      expect(resolve(ask, GATE, { longestGateMs, previousValue: 1 }), ask.kind).toEqual(on(2000));
    expect(resolve({ kind: 'percent', percent: 51 }, GATE, { longestGateMs })).toEqual(on(2000, 0.51));
    expect(resolve({ kind: 'trigger' }, GATE, { longestGateMs: milliseconds(4) })).toEqual(on(4));
  });

  test('leaves it off for as long as nobody asks', () => {
    expect(resolve({ kind: 'switch', on: false }, GATE, { longestGateMs })).toEqual(stays(0));
    expect(resolve({ kind: 'value', value: 0 }, GATE, { longestGateMs })).toEqual(stays(0));
    expect(resolve({ kind: 'percent', percent: 50 }, GATE, { longestGateMs })).toEqual(stays(0.5));
  });

  test('may be left to chance', () => {
    const random = new Random(9);
    const wide: Variable = { ...GATE, values: { min: 0, max: 127 } };
    const drawn = Array.from({ length: 50 }, () => resolve({ kind: 'random' }, wide, { random }));
    expect(drawn).toContainEqual(stays(0));
    expect(drawn).toContainEqual(stays(127));
    expect(new Set(drawn.map((resolved) => JSON.stringify(resolved))).size).toBe(2);
  });

  test('has no ramps', () => {
    const ramp: Ask = { kind: 'ramp', to: { kind: 'value', value: 1 }, overMs: SECOND, shape: 'linear' };
    expect(resolve(ramp, GATE)).toEqual(refused('is-a-gate'));
  });
});
