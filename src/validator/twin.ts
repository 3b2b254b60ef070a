/**
 * The command grammar in JavaScript: what the page runs where WebAssembly is blocked or has failed, and the oracle that
 * the WebAssembly is tested against. Written by hand, with no regular expression, so that three definitions can disagree
 * in a test rather than two agree on one mistake. Engine worker: safe, does not allocate. Audio thread: never.
 */
import { COMMAND_MIN_LENGTH, type Validator } from '../domain/language/command';
import { COMMAND_MAX_LENGTH } from '../domain/settings/variable-name';
import { isWhiteSpace } from '../domain/text/white-space';
import { COLON, DOT, HASH } from '../domain/text/code-units';

// `charCodeAt` past the end is NaN, of which every comparison below is false: runs end there without asking for the length.
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isLowerCase = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;
const isUpperCase = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;

function skipModule(text: string, from: number): number {
  let index = from;
  for (
    let unit = text.charCodeAt(index);
    isLowerCase(unit) || isDigit(unit);
    unit = text.charCodeAt(++index)
  );
  return index;
}

function skipParameter(text: string, from: number): number {
  let index = from;
  for (
    let unit = text.charCodeAt(index);
    isLowerCase(unit) || isUpperCase(unit) || isDigit(unit) || unit === HASH;
  )
    unit = text.charCodeAt(++index);
  return index;
}

function skipDigits(text: string, from: number): number {
  let index = from;
  while (isDigit(text.charCodeAt(index))) index++;
  return index;
}

function skipWhiteSpace(text: string, from: number): number {
  let index = from;
  while (isWhiteSpace(text.charCodeAt(index))) index++;
  return index;
}

export const twin: Validator = {
  kind: 'javascript',
  findColon(text) {
    if (text.length < COMMAND_MIN_LENGTH || text.length > COMMAND_MAX_LENGTH) return 0;
    const hash = skipModule(text, 0);
    if (hash === 0 || text.charCodeAt(hash) !== HASH) return 0;
    const dot = skipDigits(text, hash + 1);
    if (dot === hash + 1 || text.charCodeAt(dot) !== DOT) return 0;
    const colon = skipParameter(text, dot + 1);
    if (colon === dot + 1 || text.charCodeAt(colon) !== COLON) return 0;
    const value = skipWhiteSpace(text, colon + 1);
    const end = skipDigits(text, value);
    return end > value && end === text.length ? colon : 0;
  },
};
