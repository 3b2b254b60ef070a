/** Tells what is odd in a text that looks right and is not: viewers and streamer see the same line as in the example. Pure. */
import { withoutInvisible } from '../../domain/text/invisible';
import { normalise } from '../../domain/language/normalise';

/** Characters that look like one of a command, and are another. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ...pairs(':', '\uA789\u2236\u02D0\u0589\u05C3\u1803\u1809\u205A'),
  ...pairs('.', '\u00B7\u2219\u22C5\u06D4\u3002'),
  ...pairs('#', '\u266F\u22D5'),
  ...pairs('a', '\u0430\u03B1'),
  ...pairs('c', '\u0441\u03F2'),
  ...pairs('e', '\u0435'),
  ...pairs('h', '\u04BB'),
  ...pairs('i', '\u0456\u0131\u03B9'),
  ...pairs('j', '\u0458'),
  ...pairs('o', '\u043E\u03BF\u0585'),
  ...pairs('p', '\u0440\u03C1'),
  ...pairs('s', '\u0455'),
  ...pairs('v', '\u03BD'),
  ...pairs('x', '\u0445'),
  ...pairs('y', '\u0443'),
]);
const NAMES: ReadonlyMap<string, string> = new Map([
  [':', 'colon'],
  ['.', 'dot'],
  ['#', '#'],
]);

/** Returns null where nothing is odd, or where the text looks like no command either way. */
export function oddCharacters(text: string): string | null {
  // Characters at the ends are taken off before a text is read: they are no slip.
  const read = normalise(text) ?? text;
  const shown = withoutInvisible(read);
  if (shown !== read) return 'an invisible character stands in it';
  if (!LOOKS_LIKE_COMMAND.test(shown)) return null;
  for (const character of shown) {
    const plain = LOOK_ALIKES.get(character);
    if (plain === undefined) continue;
    const name = NAMES.get(plain);
    return name === undefined
      ? `a letter in it only looks like “${plain}”`
      : `its “${character}” only looks like a ${name}`;
  }
  return FOREIGN_DIGIT.test(shown) ? 'its digits are not 0 to 9' : null;
}

/** A name with a letter or digit of the Latin alphabet in it: a word in another script is no look-alike. */
const LOOKS_LIKE_COMMAND = /[a-z0-9]/i;
const FOREIGN_DIGIT = /[^\P{Nd}\d]/u;

function pairs(plain: string, alikes: string): readonly (readonly [string, string])[] {
  return Array.from(alikes, (alike) => [alike, plain]);
}
