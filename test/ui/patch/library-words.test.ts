import { expect, test } from 'vitest';
import type { EpochMilliseconds } from '../../../src/domain/numbers/units';
import { savedWhen, sizeOf } from '../../../src/ui/patch/library-words';

const at = (text: string) => Date.parse(text) as EpochMilliseconds;

test('dates are written as the reader writes them', () => {
  const moment = at('2026-11-28T17:47:00');
  expect(savedWhen(moment, 'en-US').replaceAll('\u202F', ' ')).toBe('Nov 28, 2026, 5:47 PM');
  expect(savedWhen(moment, 'de')).toBe('28.11.2026, 17:47');
  // Latin digits, as everywhere on the page.
  expect(savedWhen(moment, 'ar-EG')).toMatch(/2026/);
  expect(savedWhen(0 as EpochMilliseconds, 'en')).toBe('saved at an unknown time');
});

test.each([
  [0, 'en', '0 kB'],
  [4249, 'en', '4.2 kB'],
  [4249, 'de', '4,2 kB'],
  [123_456, 'en', '123 kB'],
])('%i bytes are, in %s, %s', (bytes, locale, words) => {
  expect(sizeOf(bytes, locale).replaceAll('\u00A0', ' ')).toBe(words);
});
