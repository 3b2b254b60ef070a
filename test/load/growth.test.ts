import { expect, test } from 'vitest';
import { growthOf, middle } from './growth';

const MB = 1_000_000;
/** A sample every ten seconds. */
const samples = (bytesAt: (minute: number) => number, count = 30): [number, number][] =>
  Array.from({ length: count }, (_, nth) => [nth * 10_000, bytesAt(nth / 6)]);

test('tables that fill in the first third are no growth', () => {
  const growth = growthOf(samples((minute) => 20 * MB + Math.min(minute, 1.5) * 10 * MB));
  expect(growth).toMatchObject({ grown: 0, isFlat: true });
});

test('ids that come and go are none, a leak of 2 MB a minute is', () => {
  expect(growthOf(samples((minute) => 20 * MB + (minute % 1) * 2 * MB))?.isFlat).toBe(true);
  const leak = growthOf(samples((minute) => 20 * MB + minute * 2 * MB));
  expect(leak?.isFlat).toBe(false);
  expect(leak?.perMinute).toBeCloseTo(2 * MB, 0);
});

test('a single collection that came late does not tell', () => {
  expect(growthOf(samples((minute) => (minute > 4.7 ? 60 : 20) * MB))).toMatchObject({
    grown: 0,
    isFlat: true,
  });
});

test('nobody can tell from five samples', () => {
  expect(growthOf(samples((minute) => minute * MB, 5))).toBeNull();
});

test('the middle of an even number lies between two', () => {
  expect([middle([3, 1, 2]), middle([4, 1, 2, 3])]).toEqual([2, 2.5]);
});
