import { expect, test } from 'vitest';
import { AdaptiveCapacity } from '../../../src/domain/limits/adaptive-capacity';
import { Random } from '../../../src/domain/numbers/random';
import { milliseconds } from '../../../src/domain/numbers/units';

/** Feeds one measurement every 10 ms. Returns the factors in the order in which they came. */
function factorsOver(
  capacity: AdaptiveCapacity,
  fromMs: number,
  toMs: number,
  latency: (at: number) => number,
) {
  const factors: number[] = [];
  for (let at = fromMs; at < toMs; at += 10) {
    capacity.observe(latency(at), milliseconds(at));
    if (factors.at(-1) !== capacity.factor) factors.push(capacity.factor);
  }
  return factors;
}

test('before anything is measured the capacity is what the patch says', () => {
  expect(new AdaptiveCapacity().factor).toBe(1);
});

test.each([
  [0, 1.5],
  [4.99, 1.5],
  [5, 1],
  [9.99, 1],
  [10, 0.7],
  [1e6, 0.7],
])('a steady latency of %d ms makes it %d', (latencyMs, factor) => {
  const capacity = new AdaptiveCapacity();
  factorsOver(capacity, 0, 5000, () => latencyMs);
  expect(capacity.factor).toBe(factor);
});

test('a change is followed within five seconds, once', () => {
  const capacity = new AdaptiveCapacity();
  factorsOver(capacity, 0, 5000, () => 2);
  expect(factorsOver(capacity, 5000, 10_000, () => 7)).toEqual([1.5, 1]);
  expect(factorsOver(capacity, 10_000, 15_000, () => 14)).toEqual([1, 0.7]);
  expect(factorsOver(capacity, 15_000, 20_000, () => 2).at(-1)).toBe(1.5);
});

test('single slow commands change nothing', () => {
  const capacity = new AdaptiveCapacity();
  const factors = factorsOver(capacity, 0, 60_000, (at) => (at % 1000 === 0 ? 100 : 2));
  expect(factors).toEqual([1, 1.5]);
});

test('a latency that trembles at a bound does not make it flutter', () => {
  const capacity = new AdaptiveCapacity();
  const random = new Random(9);
  const factors = factorsOver(capacity, 0, 600_000, () => random.between(4.5, 5.5));
  // Chance holds the mean on one side for two seconds now and then; without holding it would change hundreds of times.
  expect(factors.length).toBeLessThan(60);
});

test.each([NaN, -1, Infinity])('a latency of %d is not counted', (latencyMs) => {
  const capacity = new AdaptiveCapacity();
  factorsOver(capacity, 0, 5000, () => 2);
  factorsOver(capacity, 5000, 60_000, () => latencyMs);
  expect(capacity.factor).toBe(1.5);
  expect(factorsOver(capacity, 60_000, 65_000, () => 20).at(-1)).toBe(0.7);
});

test('after a step back of the clock it goes on, also in the middle of a change', () => {
  const capacity = new AdaptiveCapacity();
  factorsOver(capacity, 1e6, 1e6 + 5000, () => 2);
  expect(factorsOver(capacity, 1e6 + 5000, 1e6 + 6500, () => 20)).toEqual([1.5]);
  expect(factorsOver(capacity, 0, 10_000, () => 20).at(-1)).toBe(0.7);
});
