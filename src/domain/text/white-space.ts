/**
 * White space, as everything here means it: what JavaScript's `\s` takes, by UTF-16 unit (all of it is in the first
 * plane). That is tab to carriage return, space, U+00A0, U+FEFF, U+2028, U+2029 and Unicode's class Zs; it is not U+0085,
 * U+180E or U+200B. Any thread: safe.
 */
export const isWhiteSpace = (unit: number): boolean =>
  unit < 0x80 ? unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) : isWideWhiteSpace(unit);

const isWideWhiteSpace = (unit: number): boolean =>
  unit === 0x00a0 ||
  unit === 0x1680 ||
  (unit >= 0x2000 && unit <= 0x200a) ||
  unit === 0x2028 ||
  unit === 0x2029 ||
  unit === 0x202f ||
  unit === 0x205f ||
  unit === 0x3000 ||
  unit === 0xfeff;
