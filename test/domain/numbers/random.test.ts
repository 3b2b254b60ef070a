import { describe, expect, test } from 'vitest';
import { Random } from '../../../src/domain/numbers/random';

const draw = (seed: number, count: number): number[] => {
  const random = new Random(seed);
  return Array.from({ length: count }, () => random.next());
};
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value) / values.length;

/** sfc32 as its author writes it, in whole numbers without wrapping, for seed words 0, low and high. */
function referenceSfc32(seed: number, count: number): number[] {
  const WORD = 2n ** 32n;
  let [a, b, c, counter] = [0n, BigInt(seed) % WORD, BigInt(seed) / WORD, 1n];
  const next = (): number => {
    const mixed = (a + b + counter) % WORD;
    counter = (counter + 1n) % WORD;
    a = b ^ (b >> 9n);
    b = (c + (c << 3n)) % WORD;
    c = ((((c << 21n) % WORD) | (c >> 11n)) + mixed) % WORD;
    return Number(mixed) / 2 ** 32;
  };
  for (let round = 0; round < 12; round++) next();
  return Array.from({ length: count }, next);
}

describe('seeded randomness', () => {
  test.each([0, 1, 42, 2 ** 31, 2 ** 32, 2 ** 53 - 1])('is sfc32 for seed %i', (seed) => {
    expect(draw(seed, 1000)).toEqual(referenceSfc32(seed, 1000));
  });

  test('differs from seed to seed', () => {
    expect(new Set(Array.from({ length: 1000 }, (_, seed) => draw(seed, 1)[0])).size).toBe(1000);
  });

  test('is uniform from 0 to below 1', () => {
    const values = draw(5, 100_000);
    // Five standard errors of the mean of 100,000 uniform numbers.
    expect(Math.abs(mean(values) - 0.5)).toBeLessThan(0.005);
    expect(Math.min(...values.slice(0, 10_000))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values.slice(0, 10_000))).toBeLessThan(1);
  });

  test('spaces the events of a Poisson process by 1 on average', () => {
    const random = new Random(6);
    const gaps = Array.from({ length: 100_000 }, () => random.exponential());
    // Five standard errors.
    expect(Math.abs(mean(gaps) - 1)).toBeLessThan(0.016);
    expect(gaps.every((gap) => gap >= 0 && Number.isFinite(gap))).toBe(true);
  });

  test('picks each of a list, and nothing from an empty one', () => {
    const random = new Random(7);
    expect(new Set(Array.from({ length: 100 }, () => random.pick(['a', 'b', 'c']))).size).toBe(3);
    expect(() => random.pick([])).toThrow(RangeError);
  });
});
