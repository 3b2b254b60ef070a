/** Laws of every kind of voltage. A new one passes them without a line here. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Grammar } from '../../src/domain/language/grammar';
import { Random } from '../../src/domain/numbers/random';
import { milliseconds } from '../../src/domain/numbers/units';
import { DEFAULT_PATCH } from '../../src/domain/patch/default-patch';
import { exampleFor } from '../../src/domain/patch/example-command';
import { readPatch } from '../../src/domain/patch/patch-file';
import type { Ask } from '../../src/domain/voltage/ask';
import { type VariableKind, VOLTAGE_KINDS } from '../../src/domain/voltage/kinds';
import { resolveAsk } from '../../src/domain/voltage/resolve-ask';
import type { AskContext } from '../../src/domain/voltage/resolved-ask';
import { requestToVolts } from '../../src/domain/voltage/value-to-volts';
import { DEFAULT_GRAMMAR_SETTINGS } from '../helpers/samples/default-settings';

const LONGEST_GATE_MS = milliseconds(500);
const VARIABLE_KINDS = Object.keys(VOLTAGE_KINDS) as readonly VariableKind[];
const SWITCHES: readonly Ask[] = [
  { kind: 'switch', on: true },
  { kind: 'switch', on: false },
  { kind: 'trigger' },
  { kind: 'pulse', forMs: milliseconds(2000) },
];
const ASKS: readonly Ask[] = [
  ...SWITCHES,
  { kind: 'change', by: 999 },
  { kind: 'percent', percent: 70 },
  { kind: 'note', note: 61 },
  { kind: 'random' },
  { kind: 'undo' },
  { kind: 'ramp', to: { kind: 'percent', percent: 100 }, overMs: milliseconds(100), shape: 'linear' },
];

const context = (currentValue: number, seed = 1): AskContext => ({
  currentValue,
  previousValue: currentValue,
  random: new Random(seed),
  pitch: { zeroVoltsNote: 60 },
  longestGateMs: LONGEST_GATE_MS,
});

const scales = fc
  .record({
    min: fc.integer({ min: 0, max: 100 }),
    size: fc.integer({ min: 1, max: 1000 }),
    from: fc.integer({ min: -10, max: 10 }),
    to: fc.integer({ min: -10, max: 10 }),
  })
  .filter(({ from, to }) => from !== to)
  .map(({ min, size, from, to }) => ({
    values: { min, max: min + size },
    volts: { min: from, max: to },
  }));

const everyScale = (seed: number, check: (scale: (typeof DEFAULT_PATCH.variables)[0]) => void) => {
  fc.assert(
    fc.property(scales, (scale) => {
      check({ ...DEFAULT_PATCH.variables[0], ...scale });
    }),
    { seed, numRuns: 200 },
  );
};

describe.each(VARIABLE_KINDS)('the kind %s', (name) => {
  const kind = VOLTAGE_KINDS[name];

  test('has a word for the form, and no word of its own that breaks the help', () => {
    expect(kind.words.label).toMatch(/^\S.*$/);
    expect(kind.words.range).toMatch(/^(?:, \S.*)?$/);
  });

  test('is read from a patch file under its name', () => {
    const [first, ...others] = DEFAULT_PATCH.variables;
    const reading = readPatch({ ...DEFAULT_PATCH, variables: [{ ...first, kind: name }, ...others] });
    expect(reading.kind === 'patch' && reading.patch.variables[0].kind).toBe(name);
  });

  test('gives the ends of its volts for the ends of its values, and nothing beyond for any number', () => {
    everyScale(1, (scale) => {
      const variable = { ...scale, kind: name };
      const { values, volts } = variable;
      const lowest = Math.min(volts.min, volts.max);
      const highest = Math.max(volts.min, volts.max);
      for (const value of [-Infinity, -1, values.min])
        expect(requestToVolts(variable, value)).toBe(volts.min);
      for (const value of [values.max, 1e9, Infinity])
        expect(requestToVolts(variable, value)).toBe(volts.max);
      for (let share = 0; share <= 1; share += 0.1) {
        const given = requestToVolts(variable, values.min + share * (values.max - values.min));
        expect(given >= lowest && given <= highest).toBe(true);
      }
    });
  });

  test('moves its volts one way only as the value grows', () => {
    everyScale(2, (scale) => {
      const variable = { ...scale, kind: name };
      const { values, volts } = variable;
      const way = Math.sign(volts.max - volts.min);
      for (let value = values.min; value < values.max; value++)
        expect(
          way * (requestToVolts(variable, value + 1) - requestToVolts(variable, value)),
        ).toBeGreaterThanOrEqual(0);
    });
  });

  test('takes every ask to a value within its values, or refuses it with a reason', () => {
    everyScale(3, (scale) => {
      const variable = { ...scale, kind: name };
      const { min, max } = variable.values;
      for (const ask of ASKS) {
        const resolved = resolveAsk(ask, variable, context(min));
        if (resolved.kind === 'refused') continue;
        for (const value of [resolved.value, resolved.thenValue])
          expect(value >= min && value <= max, JSON.stringify(ask)).toBe(true);
      }
    });
  });

  test('plays a number as asked and for good, if it says so', () => {
    everyScale(4, (scale) => {
      const variable = { ...scale, kind: name };
      const { min, max } = variable.values;
      const moves = [min, max].map((value) => resolveAsk({ kind: 'value', value }, variable, context(min)));
      const isAsAsked = moves.every(
        (move) => move.kind === 'resolved' && move.overMs === 0 && move.holdMs === null,
      );
      expect(isAsAsked).toBe(kind.playsAsAsked);
    });
  });

  test('takes on, off, trig and a time if it is a switch, and nothing of it stays on too long', () => {
    const variable = { ...DEFAULT_PATCH.variables[0], kind: name };
    for (const ask of SWITCHES) {
      const resolved = resolveAsk(ask, variable, context(0));
      expect(resolved.kind).toBe(kind.isSwitch ? 'resolved' : 'refused');
      if (resolved.kind === 'resolved' && resolved.value !== variable.values.min)
        expect(resolved.holdMs).toBeLessThanOrEqual(LONGEST_GATE_MS);
    }
  });

  test('leaves to chance only what chat could have said', () => {
    everyScale(5, (scale) => {
      const { values } = scale;
      for (let seed = 1; seed <= 20; seed++) {
        const value = kind.randomIn(values, new Random(seed));
        expect([Number.isInteger(value), value >= values.min, value <= values.max]).toEqual([
          true,
          true,
          true,
        ]);
      }
    });
  });

  test('lets a simulated viewer say whole numbers from end to end', () => {
    everyScale(6, ({ values }) => {
      expect([kind.wholeAt(0, values), kind.wholeAt(1, values)]).toEqual([values.min, values.max]);
      for (const position of [0.2, 0.49, 0.51, 0.8]) {
        const value = kind.wholeAt(position, values);
        expect([Number.isInteger(value), value >= values.min, value <= values.max]).toEqual([
          true,
          true,
          true,
        ]);
      }
    });
  });

  test('has an example that chat may write and that moves it', () => {
    everyScale(7, (scale) => {
      const variable = { ...scale, kind: name };
      const reading = new Grammar(DEFAULT_GRAMMAR_SETTINGS, () => true).read(
        exampleFor(variable.name, variable),
      );
      if (reading.kind !== 'wishes') throw new Error('the example is no command');
      expect(resolveAsk(reading.wishes[0].ask, variable, context(0)).kind).toBe('resolved');
    });
  });
});

test('each kind heeds a setting of its own', () => {
  const settings = VARIABLE_KINDS.map((name) => VOLTAGE_KINDS[name].setting);
  expect(new Set(settings).size).toBe(settings.length);
});
