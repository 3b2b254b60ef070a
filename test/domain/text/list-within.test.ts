import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listWithin } from '../../../src/domain/text/list-within';

test.each([
  [[], 15, ''],
  [['pitch'], 15, 'pitch'],
  [['one', 'two', 'three'], 15, 'one, two, three'],
  [['one', 'two', 'threes'], 15, 'and 3 more'],
  [['one', 'two', 'three', 'four'], 20, 'one, and 3 more'],
  [['a'.repeat(100), 'b'], 50, 'and 2 more'],
])('%j within %i characters is %j', (parts, maxLength, list) => {
  expect(listWithin(parts, maxLength)).toBe(list);
});

test('a list is never too long, cuts no part and accounts for every part', () => {
  const parts = fc.array(fc.string({ unit: fc.constantFrom('a', 'я', '𝕏'), minLength: 1, maxLength: 60 }));
  fc.assert(
    fc.property(parts, fc.integer({ min: 15, max: 300 }), (some, maxLength) => {
      const list = listWithin(some, maxLength);
      expect(list.length).toBeLessThanOrEqual(maxLength);
      const more = /(?:^|, )and (?<count>\d+) more$/.exec(list);
      const kept = some.length - Number(more?.groups?.['count'] ?? 0);
      expect(list.slice(0, more?.index)).toBe(some.slice(0, kept).join(', '));
    }),
    { seed: 3, numRuns: 3000 },
  );
});
