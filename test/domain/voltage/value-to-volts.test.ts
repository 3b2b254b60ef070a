import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Variable } from '../../../src/domain/patch/patch';
import type { Range } from '../../../src/domain/numbers/range';
import { requestToVolts } from '../../../src/domain/voltage/value-to-volts';
import { samplePatch } from '../../helpers/samples/sample-patch';
import type { VariableKind } from '../../../src/domain/voltage/kinds';

const [template] = samplePatch(1).variables;
const voltsFor = (value: number, values: Range, volts: Range, kind: VariableKind = 'cv'): number => {
  const variable: Variable = { ...template, kind, values, volts };
  return requestToVolts(variable, value);
};

const MIDI = { min: 0, max: 127 };

describe('a cv variable', () => {
  test.each([
    [0, MIDI, { min: 0, max: 5 }, 0],
    [127, MIDI, { min: 0, max: 5 }, 5],
    [0, MIDI, { min: 5, max: -5 }, 5],
    [127, MIDI, { min: 5, max: -5 }, -5],
    [50, { min: 0, max: 100 }, { min: -5, max: 5 }, 0],
    [25, { min: 0, max: 100 }, { min: 10, max: 0 }, 7.5],
    [7, { min: 7, max: 7 }, { min: 1, max: 2 }, 1],
    [500, MIDI, { min: 0, max: 5 }, 5],
    [-1, MIDI, { min: 0, max: 5 }, 0],
  ])('value %d of %o on %o gives %d V', (value, values, volts, expected) => {
    expect(voltsFor(value, values, volts)).toBe(expected);
  });

  const values = fc
    .tuple(fc.nat(10_000), fc.integer({ min: 1, max: 10_000 }))
    .map(([min, span]) => ({ min, max: min + span }));
  const someVolts = fc.double({ min: -10, max: 10, noNaN: true });

  test('gives exactly its ends, stays between them and never turns back', () => {
    fc.assert(
      fc.property(values, someVolts, someVolts, (range, from, to) => {
        const volts = { min: from, max: to };
        expect([voltsFor(range.min, range, volts), voltsFor(range.max, range, volts)]).toEqual([from, to]);
        const rising = to >= from ? 1 : -1;
        let before = from;
        for (let value = range.min; value <= range.max; value += Math.ceil((range.max - range.min) / 50)) {
          const now = voltsFor(value, range, volts);
          if ((now - before) * rising < 0 || (to - now) * rising < 0) expect.fail(`${value} gives ${now} V`);
          before = now;
        }
      }),
    );
  });
});

test.each([
  [0, MIDI, 0],
  [63, MIDI, 0],
  [64, MIDI, 5],
  [127, MIDI, 5],
  [0, { min: 0, max: 1 }, 0],
  [1, { min: 0, max: 1 }, 5],
  [50, { min: 0, max: 100 }, 0],
])('a gate at value %d of %o is at %d V', (value, values, expected) => {
  expect(voltsFor(value, values, { min: 0, max: 5 }, 'gate')).toBe(expected);
  expect(voltsFor(value, values, { min: 5, max: 0 }, 'gate')).toBe(5 - expected);
});
