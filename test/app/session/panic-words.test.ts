import { expect, test } from 'vitest';
import { otherPanicWords, ownPanicWords } from '../../../src/app/session/panic-words';

const TAB = 'the tab opened at 20:15';
const OUTCOMES = ['atZero', 'unconfirmed', 'noStream', null] as const;

test.each(OUTCOMES)('0 V is said of another tab where that was seen: %s', (outcome) => {
  const { text, isBad } = otherPanicWords(TAB, outcome);
  expect(text.includes('went to 0 V')).toBe(outcome === 'atZero');
  expect(text).toContain(TAB);
  expect(isBad).toBe(outcome === 'unconfirmed' || outcome === null);
});

test.each(['atZero', 'unconfirmed', 'noStream'] as const)('and of this tab: %s', (outcome) => {
  const { text, isBad } = ownPanicWords('Panic', outcome);
  expect(text.includes('went to 0 V')).toBe(outcome === 'atZero');
  expect(isBad).toBe(outcome === 'unconfirmed');
});
