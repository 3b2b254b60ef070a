import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, LONGEST_COMPARED } from '../../../src/domain/text/edit-distance';

/** The whole table, as the definition has it. */
function plainDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, line) =>
    Array.from({ length: b.length + 1 }, (_, column) => (line === 0 ? column : line)),
  );
  for (let line = 1; line <= a.length; line++) {
    for (let column = 1; column <= b.length; column++) {
      const same = a[line - 1] === b[column - 1];
      const choices = [
        table[line - 1][column - 1] + (same ? 0 : 1),
        table[line - 1][column] + 1,
        table[line][column - 1] + 1,
      ];
      const swapped =
        line > 1 && column > 1 && a[line - 1] === b[column - 2] && a[line - 2] === b[column - 1];
      if (swapped) choices.push(table[line - 2][column - 2] + 1);
      table[line][column] = Math.min(...choices);
    }
  }
  return table[a.length][b.length];
}

test.each([
  ['', '', 0],
  ['pitch', 'pitch', 0],
  ['pitch', 'pich', 1],
  ['pitch', 'piitch', 1],
  ['pitch', 'putch', 1],
  ['pitch', 'ptich', 1],
  ['vco#1.pitch', 'vco#2.ptich', 2],
  ['ca', 'abc', 3],
  ['cutoff', 'decay', 4],
])('%j and %j are %d slips apart', (a, b, expected) => {
  expect(editDistance(a, b, 3)).toBe(expected);
});

test('within any limit it is what the whole table says, and one more than the limit beyond it', () => {
  // Few letters, so that words are near each other and letters repeat.
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 14 });
  fc.assert(
    fc.property(word, word, fc.nat(5), (a, b, limit) => {
      expect(editDistance(a, b, limit)).toBe(Math.min(plainDistance(a, b), limit + 1));
    }),
    { numRuns: 20_000 },
  );
});

test('a word with a few slips is found through the band', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '#', '.'), minLength: 20, maxLength: 40 });
  fc.assert(
    fc.property(word, fc.nat(19), fc.nat(19), (a, cut, put) => {
      const b = `${a.slice(0, put)}x${a.slice(put, cut)}${a.slice(Math.max(put, cut + 1))}`;
      expect(editDistance(a, b, 3)).toBe(Math.min(plainDistance(a, b), 4));
    }),
    { numRuns: 5_000 },
  );
});

test('words that are too long are too far apart', () => {
  const longest = 'a'.repeat(LONGEST_COMPARED);
  expect(editDistance(longest, longest, 3)).toBe(0);
  expect(editDistance(`${longest}a`, `${longest}a`, 3)).toBe(4);
});
