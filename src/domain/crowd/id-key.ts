/**
 * Ids as numbers, so that what waits needs no strings of its own. Never 0. Any thread: safe, does not allocate.
 *
 * A Twitch user id is a number already, and that is its key: no two share one. Any other id, such as a message's, gets a
 * number below 0 of 53 bits (cyrb53, by bryc, public domain): among a million ids the chance that any two share it is one in
 * 18,000. Nobody in chat chooses an id, so nobody can look for two that do.
 */
import { ZERO } from '../text/code-units';

/** Reading one digit after the other is exact as long as the number is below 2^53. */
const EXACT_DIGITS = 15;

export function idKey(id: string): number {
  const { length } = id;
  if (length === 0 || length > EXACT_DIGITS || id.charCodeAt(0) === ZERO) return fingerprint(id);
  let number = 0;
  for (let index = 0; index < length; index++) {
    const digit = id.charCodeAt(index) - ZERO;
    if (digit < 0 || digit > 9) return fingerprint(id);
    number = number * 10 + digit;
  }
  return number;
}

function fingerprint(id: string): number {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let index = 0; index < id.length; index++) {
    const unit = id.charCodeAt(index);
    one = Math.imul(one ^ unit, 2654435761);
    other = Math.imul(other ^ unit, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return -1 - ((other & 0x1fffff) * 0x100000000 + (one >>> 0));
}
