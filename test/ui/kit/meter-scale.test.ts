import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fractionOf, meterScale } from '../../../src/ui/kit/meter-scale';

const limits = (min: number, max: number, rest = 0) => ({ min, max, rest, slewVoltsPerSecond: null });

test('zero volts is on every meter', () => {
  expect(meterScale(limits(0, 5))).toEqual({ bottom: 0, top: 5, zero: 0 });
  expect(meterScale(limits(-5, 5)).zero).toBe(0.5);
  expect(meterScale(limits(2, 5)).bottom).toBe(0);
  expect(meterScale(limits(-5, -2)).top).toBe(0);
});

test('every voltage, also one that is no number, has a place on every meter', () => {
  const volt = fc.double({ min: -10, max: 10, noNaN: true });
  fc.assert(
    fc.property(volt, volt, fc.double(), (a, b, volts) => {
      const fraction = fractionOf(meterScale(limits(Math.min(a, b), Math.max(a, b))), volts);
      expect(fraction).toBeGreaterThanOrEqual(0);
      expect(fraction).toBeLessThanOrEqual(1);
    }),
  );
});
