import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RecentIds } from '../../../src/domain/chat/recent-ids';

test('an id is new once', () => {
  const ids = new RecentIds();
  expect([ids.add('a'), ids.add('b'), ids.add('a')]).toEqual([true, true, false]);
});

test('ids named like JavaScript are ordinary ids', () => {
  const ids = new RecentIds();
  expect([ids.add('__proto__'), ids.add('constructor'), ids.add('__proto__')]).toEqual([true, true, false]);
});

test('the newest ids are always known, and never more than twice as many are kept', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.array(fc.nat(60), { maxLength: 300, size: 'max' }),
      (capacity, stream) => {
        const ids = new RecentIds(capacity);
        const seen: number[] = [];
        for (const value of stream) {
          const isNew = ids.add(String(value));
          const newest = new Set(seen.slice(-capacity));
          if (newest.has(value)) expect(isNew).toBe(false);
          if (!seen.includes(value)) expect(isNew).toBe(true);
          if (isNew) seen.push(value);
          expect(ids.size).toBeLessThanOrEqual(2 * capacity);
        }
      },
    ),
  );
});
