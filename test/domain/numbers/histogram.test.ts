import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Histogram } from '../../../src/domain/numbers/histogram';
import { milliseconds } from '../../../src/domain/numbers/units';

const NOTHING = { count: 0, p50: 0, p95: 0, p99: 0, max: 0 };
const histogramOf = (values: readonly number[]): Histogram => {
  const histogram = new Histogram();
  for (const value of values) histogram.record(milliseconds(value));
  return histogram;
};
const plainQuantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.max(1, Math.ceil(share * values.length)) - 1];

test('an empty histogram says zero, not NaN', () => {
  expect(new Histogram().summary()).toEqual(NOTHING);
  expect(histogramOf([NaN]).summary()).toEqual(NOTHING);
});

test('from a microsecond to two minutes a quantile is at most 1/64 too high and never too low', () => {
  const duration = fc.oneof(
    fc.double({ min: 0.001, max: 1, noNaN: true }),
    fc.double({ min: 1, max: 131_000, noNaN: true }),
    fc.constantFrom(0.001, 0.25, 1, 60_000, 131_000),
  );
  fc.assert(
    fc.property(
      fc.array(duration, { minLength: 1, maxLength: 300 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (values, share) => {
        const exact = plainQuantile(values, share);
        const told = histogramOf(values).quantile(share);
        // A value finds its bucket as a float of 24 bits: 2^-24 of it is how far off the edge of a bucket may be.
        expect(told).toBeGreaterThanOrEqual(exact * (1 - 2 ** -24));
        expect(told).toBeLessThanOrEqual(exact * (1 + 1 / 64) * (1 + 2 ** -24));
      },
    ),
    { numRuns: 2000 },
  );
});

test('the summary is in order, counts all and knows the exact largest', () => {
  fc.assert(
    fc.property(fc.array(fc.double(), { maxLength: 200 }), (values) => {
      const numbers = values.filter((value) => !Number.isNaN(value));
      const { count, p50, p95, p99, max } = histogramOf(values).summary();
      expect(count).toBe(numbers.length);
      expect(max).toBe(Math.min(2 ** 17, Math.max(0, ...numbers)));
      expect(p50 <= p95 && p95 <= p99 && p99 <= max).toBe(true);
    }),
  );
});

describe('at the ends of its range', () => {
  test.each([
    ['nothing', 0, 0],
    ['less than nothing', -5, 0],
    ['a nanosecond', 1e-6, 1e-6],
    ['a day', 86_400_000, 2 ** 17],
    ['for ever', Infinity, 2 ** 17],
  ])('%s counts', (_, value, max) => {
    const histogram = histogramOf([value]);
    expect([histogram.count, histogram.max, histogram.quantile(0.99)]).toEqual([1, max, max]);
  });

  test('less than a microsecond is told as at most one', () => {
    expect(histogramOf([...Array<number>(99).fill(0.000_2), 5]).quantile(0.5)).toBeLessThan(0.001);
  });
});

test('a quarter of a millisecond is an edge, so a p99 of at most 0.25 ms can be told from one above', () => {
  expect(histogramOf(Array<number>(100).fill(0.2499).concat(5)).quantile(0.99)).toBeLessThanOrEqual(0.25);
  expect(histogramOf(Array<number>(100).fill(0.2501).concat(5)).quantile(0.99)).toBeGreaterThan(0.25);
});
