import { expect, test } from 'vitest';
import { Random } from '../../src/domain/numbers/random';
import { LogHistogram } from './log-histogram';

const SEED = 12;
/** From a microsecond to a minute. */
const DURATIONS = (() => {
  const random = new Random(SEED);
  return Array.from({ length: 5_000 }, () => 10 ** random.between(-3, 4.7));
})();

const histogramOf = (durations: readonly number[]): LogHistogram => {
  const histogram = new LogHistogram();
  for (const duration of durations) histogram.record(duration);
  return histogram;
};

test('what several counted, sent as text and merged, is what one counts of all', () => {
  const one = histogramOf(DURATIONS);
  const merged = new LogHistogram();
  for (let part = 0; part < 3; part++) {
    const counted = histogramOf(DURATIONS.filter((_, nth) => nth % 3 === part)).toJson();
    merged.merge(LogHistogram.of(JSON.parse(JSON.stringify(counted)) as typeof counted));
  }
  expect(merged.toJson()).toEqual(one.toJson());
  expect(merged.count).toBe(DURATIONS.length);
  for (const share of [0.01, 0.5, 0.95, 0.99, 1]) expect(merged.quantile(share)).toBe(one.quantile(share));
});

test('a quantile is never too low, and at most 1.1 % too high', () => {
  const histogram = histogramOf(DURATIONS);
  const sorted = DURATIONS.toSorted((one, other) => one - other);
  for (const share of [0.001, 0.1, 0.5, 0.9, 0.99, 0.999, 1]) {
    const exact = sorted[Math.ceil(share * sorted.length) - 1];
    expect(histogram.quantile(share)).toBeGreaterThanOrEqual(exact);
    expect(histogram.quantile(share)).toBeLessThanOrEqual(exact * 1.011);
  }
  expect(histogram.max).toBe(sorted.at(-1));
});

test('nothing counted is 0, and what is below zero counts as zero', () => {
  const histogram = new LogHistogram();
  expect([histogram.count, histogram.quantile(0.99), histogram.max]).toEqual([0, 0, 0]);
  histogram.record(-3);
  expect([histogram.count, histogram.quantile(0.99), histogram.max]).toEqual([1, 0, 0]);
});
