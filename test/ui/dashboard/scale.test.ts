import { describe, expect, test } from 'vitest';
import { linearScale, logScale, roundUp } from '../../../src/ui/dashboard/scale';

const NOTHING = { lowest: NaN, highest: NaN };

test('a scale ends at 1, 2 or 5 times a power of ten', () => {
  expect([0.03, 1, 1.2, 4.99, 5, 51, 180].map(roundUp)).toEqual([0.05, 1, 2, 5, 5, 100, 200]);
});

describe('a linear scale', () => {
  const top = (highest: number, before = 0): number =>
    linearScale({ lowest: 0, highest }, 1, before, 'number').top;

  test('grows with the first value above it', () => {
    expect(top(12, 10)).toBe(20);
  });

  test('shrinks only once the values leave more than half of it empty', () => {
    expect([top(9, 20), top(7, 20)]).toEqual([20, 10]);
  });

  test('has its least top where nothing is known or everything is 0', () => {
    expect(linearScale(NOTHING, 5, 0, 'number')).toEqual({ bottom: 0, top: 5, marks: [0, 2.5, 5] });
    expect(top(0)).toBe(1);
  });

  test('of a share is the whole, whatever is used of it', () => {
    expect(linearScale({ lowest: 0, highest: 0.02 }, 1, 0, 'share').top).toBe(1);
  });

  test('goes below 0 where a value does, and marks 0', () => {
    expect(linearScale({ lowest: -30, highest: 80 }, 10, 0, 'ms')).toEqual({
      ...{ bottom: -50, top: 100, marks: [-50, 0, 100] },
    });
  });
});

describe('a scale of powers of ten', () => {
  test('holds the lowest and the highest value, and marks both ends', () => {
    const { bottom, top, marks } = logScale({ lowest: 0.04, highest: 6 }, 1);
    expect([bottom, top]).toEqual([0.01, 10]);
    expect(marks).toContain(10);
    expect(marks.length).toBeLessThanOrEqual(4);
  });

  test('is there without any value, and for a latency of 0', () => {
    for (const extremes of [NOTHING, { lowest: 0, highest: 0 }]) {
      const { bottom, top } = logScale(extremes, 1);
      expect(bottom).toBeGreaterThan(0);
      expect(top).toBeGreaterThan(bottom);
    }
  });
});
