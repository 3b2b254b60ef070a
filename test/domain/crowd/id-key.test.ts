import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idKey } from '../../../src/domain/crowd/id-key';
import { Random } from '../../../src/domain/numbers/random';

test.each([
  ['1', 1],
  ['107538719', 107_538_719],
  ['999999999999999', 999_999_999_999_999],
])('the key of the user id %s is that number', (id, key) => {
  expect(idKey(id)).toBe(key);
});

test.each(['', '0', '007', '1234567890123456', '12x', '-5', '1.5', ' 7', '٧', 'demo-12'])(
  'the key of %j, which is no user id, is a whole number below 0',
  (id) => {
    const key = idKey(id);
    expect(key).toBeLessThan(0);
    expect(Number.isSafeInteger(key)).toBe(true);
  },
);

test('equal ids have equal keys, wherever they come from, and others have others', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(idKey(`${one}x`.slice(0, -1))).toBe(idKey(one));
      expect(idKey(one) === idKey(other)).toBe(one === other);
    }),
    { seed: 1, numRuns: 2000 },
  );
});

test('among 300,000 message ids, of several kinds, no two share a key', () => {
  const random = new Random(2);
  const hex = (digits: number): string =>
    random
      .below(16 ** digits)
      .toString(16)
      .padStart(digits, '0');
  const keys = new Set<number>();
  for (let nth = 0; nth < 100_000; nth++) {
    keys.add(idKey(`${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(6)}${hex(6)}`));
    keys.add(idKey(`demo-1-0-${nth}`));
    keys.add(idKey(String(nth).padStart(36, '0')));
  }
  expect(keys.size).toBe(300_000);
});
