/** Text for the validators and for normalising: what the grammar makes, what nearly is a command, and anything at all. */
import fc from 'fast-check';
import { COMMAND_MIN_LENGTH, COMMAND_PATTERN } from '../../../src/domain/language/command';
import { COMMAND_MAX_LENGTH } from '../../../src/domain/settings/variable-name';

/** The contract, said the plain way: the oracle of both validators. */
export function findColonByPattern(text: string): number {
  if (text.length < COMMAND_MIN_LENGTH || text.length > COMMAND_MAX_LENGTH) return 0;
  return COMMAND_PATTERN.test(text) ? text.indexOf(':') : 0;
}

/** Every unit that JavaScript's `\s` takes. */
export const WHITE_SPACE = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter(
  (character) => /\s/.test(character),
);

/** The characters that are taken off the ends, as Unicode says it: all of them, with those that are reserved. */
export const EVERY_INVISIBLE = Array.from({ length: 0xe1000 }, (_, codePoint) => codePoint)
  .filter((codePoint) => codePoint < 0xd800 || codePoint > 0xdfff)
  .map((codePoint) => String.fromCodePoint(codePoint))
  .filter((character) => /[\p{Default_Ignorable_Code_Point}\u2800]/u.test(character));

/** At least one of each kind. */
export const INVISIBLE = [
  ...['\u034f', '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u061c', '\u200e', '\u200f'],
  ...['\u202a', '\u202e', '\u2066', '\u2069', '\u2800', '\u3164', '\u115f', '\ufe0f', '\u180b', '\uffa0'],
  ...['\u{e0000}', '\u{e0041}', '\u{e007f}', '\u{e0100}', '\u{1d173}'],
];

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
const textOf = (alphabet: string, minLength: number, maxLength: number) =>
  // Left to itself fast-check keeps text short, and the bound of 100 would never be met.
  fc.string({ unit: fc.constantFrom(...Array.from(alphabet)), minLength, maxLength, size: 'max' });

/** Text that the pattern accepts whenever its length is right: short, at the bound of 100, and over it. */
export const grammarText = fc
  .tuple(
    textOf(LOWER + DIGITS, 1, 30),
    textOf(DIGITS, 1, 30),
    textOf(`${LOWER}${LOWER.toUpperCase()}${DIGITS}#`, 1, 30),
    fc.string({ unit: fc.constantFrom(...WHITE_SPACE), maxLength: 6 }),
    textOf(DIGITS, 1, 20),
  )
  .map(([module, instance, parameter, gap, value]) => `${module}#${instance}.${parameter}:${gap}${value}`);

/** Neighbours in code of every border in the grammar, other scripts' look-alikes, and what breaks naive scanners. */
const TROUBLE = [
  ...Array.from('/09:;@AZ[`az{"#$.-_+'),
  ...WHITE_SPACE,
  ...INVISIBLE,
  '\0',
  '\u0085',
  '\u180e',
  '\ud800',
  '\udc00',
  '\uffff',
  '\u0430',
  '\u043e',
  '\uff03',
  '\uff1a',
  '\u0664',
  '\u202e',
  '\u0301',
  '\u2126',
  '\u212a',
  '💡',
];

/** A command after one to three edits: characters put in, taken out or replaced anywhere, some of which do no harm. */
export const mutatedText = fc
  .tuple(
    grammarText,
    fc.array(
      fc.tuple(
        fc.nat(100),
        fc.nat(2),
        fc.oneof(fc.constantFrom(...Array.from(DIGITS + LOWER), ''), fc.constantFrom(...TROUBLE)),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([text, edits]) =>
    edits.reduce((edited, [position, removed, added]) => {
      const at = position % (edited.length + 1);
      return edited.slice(0, at) + added + edited.slice(at + removed);
    }, text),
  );

/** Any sequence of UTF-16 units, lone surrogates included, dense in the grammar's own characters. */
export const arbitraryText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120, size: 'max' }),
  fc.array(fc.nat(0xffff), { maxLength: 120, size: 'max' }).map((units) => String.fromCharCode(...units)),
  fc.string({ unit: fc.constantFrom(...Array.from('ab1#.: '), ...TROUBLE), maxLength: 24 }),
);
