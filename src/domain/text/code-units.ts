/** UTF-16 units of the characters that more than one file reads by their number. Any thread: safe. */

export const HASH = 0x23;
export const DOT = 0x2e;
export const ZERO = 0x30;
export const COLON = 0x3a;
export const SEMICOLON = 0x3b;
