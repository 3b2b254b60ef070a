import { expect, test } from 'vitest';
import { oddCharacters } from '../../../src/ui/chat/odd-characters';

test.each([
  ['vco#1.pitch\uA789 64', 'its “\uA789” only looks like a colon'],
  ['vco#1\u00B7pitch: 64', 'its “\u00B7” only looks like a dot'],
  ['v\u0441o#1.pitch: 64', 'a letter in it only looks like “c”'],
  ['vco\u200B#1.pitch: 64', 'an invisible character stands in it'],
  ['\u2066vco#1.\u2069pitch: 64', 'an invisible character stands in it'],
  ['vco#1.pitch: \u0666\u0664', 'its digits are not 0 to 9'],
])('%j is told to look right only', (text, sentence) => {
  expect(oddCharacters(text)).toBe(sentence);
});

test.each([
  'vco#1.pitch: 64',
  // Taken off before it is read.
  'vco#1.pitch 64\u200B\u{E0000}',
  // Normalised to the plain character.
  'vco#1.pitch\uFF1A 64',
  '\u0441\u043E\u0441\u043D\u0430',
  'größe: 12',
  '',
])('nothing is odd in %j', (text) => {
  expect(oddCharacters(text)).toBeNull();
});

test('a very long text is looked at in time that grows with it alone', () => {
  expect(oddCharacters(`${'a'.repeat(100_000)}:`)).toBeNull();
});
