import { expect, test } from 'vitest';
import { formatMilliseconds, formatNumber, formatRange, formatVolts } from '../../../src/ui/kit/format';

test('volts have two decimals, a true minus sign and no minus zero', () => {
  expect([2.5, -2.876, 0, -0.001, 10].map(formatVolts)).toEqual(['2.50', '−2.88', '0.00', '0.00', '10.00']);
});

test('a range is said in words, since it may be negative or inverted', () => {
  expect(formatRange({ min: -5, max: 5 })).toBe('−5 to 5');
  expect(formatRange({ min: 5, max: 0 })).toBe('5 to 0');
  expect(formatNumber(-0)).toBe('0');
});

test('milliseconds keep three figures', () => {
  expect([0.0312, 1.416, 13.34, 372.2].map(formatMilliseconds)).toEqual(['0.031', '1.42', '13.3', '372']);
});
