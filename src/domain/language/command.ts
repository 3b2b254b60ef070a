/** A parsed chat request: a variable's name as chat wrote it and a value. Any thread: safe. */
import { ZERO } from '../text/code-units';

/**
 * The contract's grammar. Tests hold the validators and the help to it; the path itself never runs it.
 * @internal
 */
export const COMMAND_PATTERN = /^([a-z0-9]+)#(\d+)\.([a-zA-Z0-9#]+):\s*(\d+)$/;
export const COMMAND_MIN_LENGTH = 5;

export interface Command {
  /** `module#instance.parameter`, instance without leading zeros. */
  readonly name: string;
  /** Whole and not negative; may be as large as 94 digits make it. */
  readonly value: number;
}

/** Something that knows the grammar: WASM, or its twin in JavaScript. */
export interface Validator {
  readonly kind: 'wasm' | 'javascript';
  /**
   * Checks normalised text against the grammar and the length bounds. Returns the index of the colon (always above 0), or
   * 0 when the text is no command. Engine worker: safe, does not allocate.
   */
  findColon(text: string): number;
}

const isDigit = (unit: number): boolean => unit >= ZERO && unit <= ZERO + 9;

/** Cuts text that a validator passed into a command; `colon` is what it returned. */
export function cutCommand(text: string, colon: number): Command {
  const instance = text.indexOf('#') + 1;
  let significant = instance;
  while (text.charCodeAt(significant) === ZERO && isDigit(text.charCodeAt(significant + 1))) significant++;
  const name =
    significant === instance
      ? text.slice(0, colon)
      : text.slice(0, instance) + text.slice(significant, colon);
  return { name, value: readWhole(text, colon + 1) };
}

/** Below 10 to this power every sum of digits is exact. */
const EXACT_DIGITS = 15;

/** The whole number at the end of a text, behind white space or none. Does not allocate when that is at most 15 characters. */
function readWhole(text: string, start: number): number {
  if (text.length - start > EXACT_DIGITS) return Number(text.slice(start));
  let value = 0;
  for (let index = start; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (isDigit(unit)) value = value * 10 + (unit - ZERO);
  }
  return value;
}
