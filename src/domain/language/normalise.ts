/**
 * The first stage of the path: one spelling for everything that a viewer can mean by the same text.
 *
 * In this order: Unicode NFKC; white space and invisible characters off both ends, in any mixture; runs of white space
 * folded to one space; the module's letters in lower case. Inside the text an invisible character stays and makes it no
 * command: taking it out would let a name that looks like another pass as that one. U+FEFF is both; inside it counts as
 * white space, as it does to the grammar. Any thread: safe.
 */
import { isInvisible } from '../text/invisible';
import { isWhiteSpace } from '../text/white-space';
import { COLON, HASH } from '../text/code-units';

/**
 * Longer text is refused unread, in UTF-16 units, before NFKC and after it. Twitch lets a person send 500 characters, each
 * of two units at most; NFKC can make 18 units of one, so a text within this bound still costs at most 18 times it.
 */
export const NORMALISE_MAX_LENGTH = 1000;

const SPACE = 0x20;

/**
 * Returns null for text that is too long. Text that is normal already comes back as it is, without an allocation; any
 * other text of ASCII characters costs no NFKC. Engine worker: safe.
 */
export function normalise(text: string): string | null {
  if (text.length > NORMALISE_MAX_LENGTH) return null;
  if (isNormal(text)) return text;
  // Before NFKC as well as after it, so that a command repeated with an invisible character at its end stays cheap.
  const trimmed = trimEnds(text);
  if (isAscii(trimmed)) return lowerCaseModule(foldWhiteSpace(trimmed));
  const composed = trimEnds(trimmed.normalize('NFKC'));
  return composed.length > NORMALISE_MAX_LENGTH ? null : lowerCaseModule(foldWhiteSpace(composed));
}

/** Whether a text of ASCII characters is as it should be. One pass, for nearly every message of a chat is such a text. */
function isNormal(text: string): boolean {
  let inModule = true;
  let upperCase = false;
  let previous = SPACE;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7f || (unit >= 0x09 && unit <= 0x0d)) return false;
    if (unit === SPACE && previous === SPACE) return false;
    if (inModule) {
      if (unit === HASH || unit === COLON) {
        if (upperCase) return false;
        inModule = false;
      } else if (unit >= 0x41 && unit <= 0x5a) upperCase = true;
    }
    previous = unit;
  }
  return previous !== SPACE;
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7f) return false;
  return true;
}

function trimEnds(text: string): string {
  let start = 0;
  for (let units = removableAt(text, start); units > 0; units = removableAt(text, start)) start += units;
  let end = text.length;
  while (end > start) {
    const units = removableBefore(text, end);
    if (units === 0) break;
    end -= units;
  }
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

/** Units of the white space or invisible character that starts at `index`, 0 when none does. */
function removableAt(text: string, index: number): number {
  // Past the end there is none: NaN is no code point of either.
  const codePoint = text.codePointAt(index) ?? NaN;
  if (!isWhiteSpace(codePoint) && !isInvisible(codePoint)) return 0;
  return codePoint > 0xffff ? 2 : 1;
}

/** Units of the white space or invisible character that ends before `index`, 0 when none does. */
function removableBefore(text: string, index: number): number {
  const unit = text.charCodeAt(index - 1);
  if (isWhiteSpace(unit) || isInvisible(unit)) return 1;
  const codePoint = text.codePointAt(index - 2) ?? NaN;
  return codePoint > 0xffff && isInvisible(codePoint) ? 2 : 0;
}

function foldWhiteSpace(text: string): string {
  let folded = '';
  let copied = 0;
  for (let index = 0; index < text.length; index++) {
    if (!isWhiteSpace(text.charCodeAt(index))) continue;
    const start = index;
    while (isWhiteSpace(text.charCodeAt(index + 1))) index++;
    if (start === index && text.charCodeAt(index) === SPACE) continue;
    folded += `${text.slice(copied, start)} `;
    copied = index + 1;
  }
  return copied === 0 ? text : folded + text.slice(copied);
}

/**
 * Up to the first `#`, or up to the `:` of an alias, which may be in any script. After NFKC nothing outside ASCII has a
 * lower case inside it, so this makes no command of what was none.
 */
function lowerCaseModule(text: string): string {
  let changes = false;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === HASH || unit === COLON) {
      return changes ? text.slice(0, index).toLowerCase() + text.slice(index) : text;
    }
    if ((unit >= 0x41 && unit <= 0x5a) || unit > 0x7f) changes = true;
  }
  return text;
}
