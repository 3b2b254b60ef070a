/** Figures of the page in four locales, and those that stay as chat writes them in all. */
import { describe, expect, test } from 'vitest';
import { type EpochMilliseconds, milliseconds } from '../../../src/domain/numbers/units';
import { formatNumber, formatRange, formatsOf, formatVolts } from '../../../src/ui/kit/format';

describe.each([
  [
    'en-US',
    {
      volts: '2.50',
      minus: '−1,234.57',
      count: '1,234,567',
      range: '−2.5 to 5',
      ms: ['0.031', '1.42', '13.3', '1,372'],
    },
  ],
  [
    'de',
    {
      volts: '2,50',
      minus: '−1.234,57',
      count: '1.234.567',
      range: '−2,5 to 5',
      ms: ['0,031', '1,42', '13,3', '1.372'],
    },
  ],
  // Latin digits, with which chat writes: nobody has to read one figure and type another.
  [
    'ar-EG',
    {
      volts: '2.50',
      minus: '−1,234.57',
      count: '1,234,567',
      range: '−2.5 to 5',
      ms: ['0.031', '1.42', '13.3', '1,372'],
    },
  ],
  [
    'ja',
    {
      volts: '2.50',
      minus: '−1,234.57',
      count: '1,234,567',
      range: '−2.5 to 5',
      ms: ['0.031', '1.42', '13.3', '1,372'],
    },
  ],
] as const)('%s', (locale, { volts, minus, count, range, ms }) => {
  const formats = formatsOf(locale);

  test('volts have two decimals, a true minus sign and no minus zero', () => {
    expect([2.5, -1234.567].map(formats.formatVolts)).toEqual([volts, minus]);
    expect(formats.formatVolts(-0.001)).toBe(formats.formatVolts(0));
  });

  test('counts have groups, and the decimals that they have', () => {
    expect(formats.formatCount(1_234_567)).toBe(count);
    expect(formats.formatCount(0.5)).toBe(volts.replace('2', '0').slice(0, -1));
  });

  test('a range is said in words, since it may be negative or inverted', () => {
    expect(formats.formatVoltRange({ min: -2.5, max: 5 })).toBe(range);
    expect(formats.formatVoltRange({ min: 5, max: -0 })).toBe('5 to 0');
  });

  test('milliseconds keep three figures', () => {
    expect([0.0312, 1.416, 13.34, 1372.2].map(formats.formatMilliseconds)).toEqual(ms);
  });

  test('the time of day has Latin digits and seconds', () => {
    const time = formats.formatTime(new Date(2026, 10, 28, 21, 5, 3).getTime());
    expect(time).toMatch(/^(?:21|0?9)\D05\D03/);
  });
});

test.each([
  ['en-US', '2.5 s', 'Nov 28, 2026, 5:47 PM', ['0 kB', '4.2 kB', '123 kB']],
  ['de', '2,5 s', '28.11.2026, 17:47', ['0 kB', '4,2 kB', '123 kB']],
])('in %s a countdown has its decimal, a moment its date, a size one decimal below ten', (...expected) => {
  const [locale, countdown, moment, sizes] = expected;
  const formats = formatsOf(locale);
  const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');
  expect(formats.formatCountdown(milliseconds(2_480))).toBe(countdown);
  expect(plain(formats.formatMoment(Date.parse('2026-11-28T17:47:00') as EpochMilliseconds))).toBe(moment);
  expect([0, 4249, 123_456].map((bytes) => plain(formats.formatSize(bytes)))).toEqual(sizes);
});

test('a moment has Latin digits in every locale', () => {
  const moment = Date.parse('2026-11-28T17:47:00') as EpochMilliseconds;
  expect(formatsOf('ar-EG').formatMoment(moment)).toMatch(/2026/);
});

test('the page writes by the locale of the browser', () => {
  expect(navigator.language).toBe('en-US');
  expect(formatVolts(1234.5)).toBe('1,234.50');
});

test('what chat may write stays as chat writes it', () => {
  expect([formatNumber(-0), formatNumber(1234.5), formatNumber(-2.88)]).toEqual(['0', '1234.5', '−2.88']);
  expect(formatRange({ min: -5, max: 1000 })).toBe('−5 to 1000');
});
