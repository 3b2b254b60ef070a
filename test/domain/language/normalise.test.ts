import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise, NORMALISE_MAX_LENGTH } from '../../../src/domain/language/normalise';
import { isInvisible } from '../../../src/domain/text/invisible';
import {
  arbitraryText,
  EVERY_INVISIBLE,
  grammarText,
  INVISIBLE,
  mutatedText,
  WHITE_SPACE,
} from '../../helpers/chat/command-text';

const REMOVABLE = new Set([...WHITE_SPACE, ...EVERY_INVISIBLE]);

function trimPlainly(text: string): string {
  const characters = Array.from(text);
  while (REMOVABLE.has(characters[0])) characters.shift();
  while (REMOVABLE.has(characters[characters.length - 1])) characters.pop();
  return characters.join('');
}

/** The contract's sentences one after the other, at any cost. */
function normalisePlainly(text: string): string | null {
  if (text.length > NORMALISE_MAX_LENGTH) return null;
  const composed = trimPlainly(text.normalize('NFKC'));
  if (composed.length > NORMALISE_MAX_LENGTH) return null;
  return composed.replace(/\s+/g, ' ').replace(/^[^#:]*(?=[#:])/, (module) => module.toLowerCase());
}

const noise = fc.string({ unit: fc.constantFrom(...REMOVABLE), maxLength: 8 });
const anyText = fc.oneof(grammarText, mutatedText, arbitraryText, fc.string({ maxLength: 60 }));

describe('normalising', () => {
  test('does what the contract says, for any text with any ends', () => {
    fc.assert(
      fc.property(noise, anyText, noise, (before, text, after) => {
        const noisy = before + text + after;
        expect(normalise(noisy)).toBe(normalisePlainly(noisy));
      }),
      { numRuns: 20_000 },
    );
  });

  test('gives a text with invisible characters and white space around it the verdict of the text', () => {
    fc.assert(
      fc.property(noise, grammarText, noise, (before, text, after) => {
        expect(normalise(before + text + after)).toBe(normalise(text));
      }),
      { numRuns: 5_000 },
    );
  });

  test('is done once: what is normal stays as it is', () => {
    fc.assert(
      fc.property(noise, anyText, noise, (before, text, after) => {
        const once = normalise(before + text + after);
        if (once !== null) expect(normalise(once)).toBe(once);
      }),
      { numRuns: 10_000 },
    );
  });

  test('takes everything off the ends that Unicode lets a screen leave out, and nothing else', () => {
    const taken = Array.from({ length: 0x110000 }, (_, codePoint) => codePoint).filter(
      (codePoint) => (codePoint < 0xd800 || codePoint > 0xdfff) && isInvisible(codePoint),
    );
    expect(taken.map((codePoint) => String.fromCodePoint(codePoint))).toEqual(EVERY_INVISIBLE);
    for (const invisible of EVERY_INVISIBLE)
      expect(normalise(`${invisible}pitch: 64${invisible}`), invisible).toBe('pitch: 64');
  });

  test.each(INVISIBLE)('leaves number %# of the invisible characters inside a command', (invisible) => {
    for (const inside of [`vco#1.pi${invisible}tch: 64`, `vco#1.pitch: 6${invisible}4`])
      // U+FEFF inside is white space, as it is to the grammar.
      expect(normalise(inside)).toBe(inside.normalize('NFKC').replace('\ufeff', ' '));
  });

  test.each(INVISIBLE)(
    'takes number %# of the invisible characters off both ends, singly and mixed with white space',
    (invisible) => {
      expect(normalise(`${invisible}vco#1.pitch: 64${invisible}`)).toBe('vco#1.pitch: 64');
      expect(normalise(`vco#1.pitch: 64 ${invisible} ${invisible}\t`)).toBe('vco#1.pitch: 64');
      expect(normalise(` ${invisible}\u3000${invisible}vco#1.pitch: 64`)).toBe('vco#1.pitch: 64');
    },
  );

  test('leaves nothing of a text that is all white space and invisible characters', () => {
    expect(normalise(INVISIBLE.join(' '))).toBe('');
    expect(normalise('')).toBe('');
  });

  test('folds runs of white space to one space, inside too', () => {
    expect(normalise('vco#1.pitch: \t\u00a0\u2028 64')).toBe('vco#1.pitch: 64');
    expect(normalise('a\nb')).toBe('a b');
  });

  test('folds the case of the module and of nothing after it', () => {
    expect(normalise('VCO#1.inputJack#1: 64')).toBe('vco#1.inputJack#1: 64');
    expect(normalise('Pitch: 64')).toBe('pitch: 64');
    expect(normalise('HÖHE: 64')).toBe('höhe: 64');
    expect(normalise('Hello World')).toBe('Hello World');
  });

  test('gives normal text back as it is', () => {
    for (const text of ['vco#1.pitch: 64', 'pitch: 64', 'hello there', 'Nice patch today'])
      expect(normalise(text)).toBe(text);
  });
});

describe('the bound on length', () => {
  test('lets through every text that Twitch does', () => {
    expect(normalise('💡'.repeat(500))).toBe('💡'.repeat(500));
  });

  test('refuses longer text, whatever a shorter text is left after normalising', () => {
    expect(normalise('x'.repeat(NORMALISE_MAX_LENGTH))).not.toBeNull();
    expect(normalise('x'.repeat(NORMALISE_MAX_LENGTH + 1))).toBeNull();
    expect(normalise(`vco#1.pitch: 64${' '.repeat(NORMALISE_MAX_LENGTH)}`)).toBeNull();
  });

  test('refuses text that NFKC makes longer than that', () => {
    expect(normalise('\ufdfa'.repeat(55))).toHaveLength(990);
    expect(normalise('\ufdfa'.repeat(56))).toBeNull();
  });

  test.each([
    ['ligatures that NFKC makes 18 times as long', '\ufdfa'.repeat(500)],
    ['one letter under marks in the wrong order', `a${'\u0301\u0327'.repeat(499)}`],
    ['invisible characters between letters', 'a\u034f'.repeat(500)],
    ['wide spaces', 'a\u3000\u3000\u3000'.repeat(250)],
    ['letters before no delimiter', 'a'.repeat(1000)],
    ['a name that never ends', `a#${'.'.repeat(998)}`],
  ])('keeps the cost of hostile text down: %s', (_name, text) => {
    const startedAt = performance.now();
    for (let round = 0; round < 20; round++) normalise(text);
    // Measured 0.01 to 0.2 ms a text on one busy core; quadratic behaviour would show as tens of milliseconds.
    expect((performance.now() - startedAt) / 20).toBeLessThan(5);
  });
});
