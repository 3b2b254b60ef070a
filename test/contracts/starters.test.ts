/** Laws of every patch to begin with. A new one passes them without a line here. */
import { describe, expect, test } from 'vitest';
import { jackCaution } from '../../src/domain/devices/jack-caution';
import { Grammar } from '../../src/domain/language/grammar';
import { DEFAULT_PATCH } from '../../src/domain/patch/default-patch';
import { exampleFor } from '../../src/domain/patch/example-command';
import { readPatchText, writePatchText } from '../../src/domain/patch/patch-file';
import { STARTERS } from '../../src/domain/patch/starters';
import { requestToVolts } from '../../src/domain/voltage/value-to-volts';
import { DEFAULT_GRAMMAR_SETTINGS } from '../helpers/samples/default-settings';

const starters = Object.values(STARTERS);

test('the first is the one of a first visit, and no two have one name', () => {
  expect(starters[0].patch).toBe(DEFAULT_PATCH);
  expect(new Set(starters.map(({ patch }) => patch.name)).size).toBe(starters.length);
});

describe.each(starters)('$patch.name', ({ patch, about }) => {
  test('is a patch file that nothing is said about, and says what it is for', () => {
    expect(readPatchText(writePatchText(patch))).toEqual({ kind: 'patch', patch, warnings: [] });
    expect(about).toMatch(/^[A-Z].{20,120}\.$/);
  });

  test('rests every jack at 0 V, within what any input takes', () => {
    for (const jack of patch.jacks) {
      expect(jack.limits.rest).toBe(0);
      expect(jackCaution(jack)).toBeNull();
    }
  });

  test('has one variable for each of eight jacks, whose every value the jack can play', () => {
    expect(patch.variables.map(({ jack }) => jack)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    for (const variable of patch.variables) {
      const { limits } = patch.jacks[variable.jack - 1];
      for (const value of [variable.values.min, variable.values.max]) {
        const volts = requestToVolts(variable, value);
        expect(volts).toBeGreaterThanOrEqual(limits.min);
        expect(volts).toBeLessThanOrEqual(limits.max);
      }
    }
  });

  test('can be played by an alias of one word, as its example says', () => {
    const grammar = new Grammar(DEFAULT_GRAMMAR_SETTINGS, (word) =>
      patch.variables.some(({ aliases }) => aliases.includes(word)),
    );
    for (const variable of patch.variables) {
      expect(variable.aliases).toHaveLength(1);
      const reading = grammar.read(exampleFor(variable.aliases[0], variable));
      expect(reading.kind === 'wishes' && reading.wishes).toHaveLength(1);
    }
  });

  test('plays notes where it says that it does: 12 values are an octave, hence 1 V', () => {
    for (const variable of patch.variables) {
      if (variable.pitch === null) continue;
      const { zeroVoltsNote } = variable.pitch;
      expect(requestToVolts(variable, zeroVoltsNote)).toBe(0);
      expect(requestToVolts(variable, zeroVoltsNote + 12)).toBeCloseTo(1, 12);
    }
  });
});
