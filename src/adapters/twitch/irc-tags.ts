/** The tags of an IRC line, and what stands in them, as Twitch writes both. Whatever is odd counts as missing. Any thread: safe. */
import { ownString } from '../../domain/text/own-string';
import type { IrcLine } from './irc-line';

/** Twitch's own ids have at most 36 characters. A longer one is none: what is kept for every message must stay small. */
const LONGEST_ID = 64;
/** Twitch's longest display name has 25. */
const LONGEST_NAME = 100;
const MAX_DIGITS = 15;
const ZERO = 48;

/**
 * Puts the value of one tag where it belongs in `tags`, or leaves it. The name is `line` from `start` to `equals`, the value goes
 * from behind that to `end`: a name of which nothing is kept is never cut out.
 */
export type KeepTag<Tags> = (tags: Tags, line: string, start: number, equals: number, end: number) => void;

/** Hands every tag to `keep`, in the order of the line; a tag without `=` is none. Returns `tags`. Linear: `=` is looked for once. */
export function readTags<Tags>({ line, tagsStart, tagsEnd }: IrcLine, tags: Tags, keep: KeepTag<Tags>): Tags {
  let equals = -1;
  for (let start = tagsStart; start <= tagsEnd;) {
    const semicolon = line.indexOf(';', start);
    const end = semicolon < 0 || semicolon > tagsEnd ? tagsEnd : semicolon;
    if (equals < start) {
      equals = line.indexOf('=', start);
      if (equals < 0) break;
    }
    if (equals < end) keep(tags, line, start, equals, end);
    start = end + 1;
  }
  return tags;
}

/** In memory of its own; empty when it is longer than any id. */
export const toId = (text: string): string => (text.length > LONGEST_ID ? '' : ownString(text));

/** A whole, not negative number of at most 15 digits (all of them exact), or null. */
export function toNumber(digits: string): number | null {
  if (digits === '' || digits.length > MAX_DIGITS) return null;
  let number = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = digits.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return null;
    number = number * 10 + digit;
  }
  return number;
}

const ESCAPED: Readonly<Record<string, string>> = { ':': ';', s: ' ', '\\': '\\', r: '\r', n: '\n' };

/** A tag's value as it was before the server escaped it. */
const unescape = (value: string): string =>
  value.includes('\\') ? value.replace(/\\(.?)/gs, (_, char: string) => ESCAPED[char] ?? char) : value;

/** A display name, cut to 100 characters, in memory of its own; empty when there is none, and then the login stands in for it. */
export function toName(displayName: string): string {
  if (displayName === '') return '';
  // Escaped, a name is at most twice as long.
  return ownString(unescape(displayName.slice(0, 2 * LONGEST_NAME)).slice(0, LONGEST_NAME));
}

/** Cut like a name, in lower case, in memory of its own. */
export const toLogin = (login: string): string => ownString(login.slice(0, LONGEST_NAME).toLowerCase());
