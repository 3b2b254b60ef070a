/** Names in commands, found where they stand. Any thread: safe. Only `cutFullName` allocates. */
import { endsWord, isDigit, unitAt } from './grammar-cursor';
import { COLON, DOT, HASH, ZERO } from '../text/code-units';

const isLowerCase = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;
const isUpperCase = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;
const isModule = (unit: number): boolean => isLowerCase(unit) || isDigit(unit);

const endsName = (unit: number): boolean => unit === COLON || endsWord(unit);

/** The end of the name that starts at `from`, whatever it is; `from` when there is none. */
export function endOfName(text: string, from: number): number {
  let index = from;
  while (!endsName(unitAt(text, index))) index++;
  return index;
}

/**
 * The end of the `module#instance.parameter` that starts at `from`, or -1. Normalising has put the first module of a text in
 * lower case; `anyCase` is for those after it.
 */
export function endOfFullName(text: string, from: number, anyCase: boolean): number {
  const hash = skipModule(text, from, anyCase);
  if (hash === from || unitAt(text, hash) !== HASH) return -1;
  const dot = skipDigits(text, hash + 1);
  if (dot === hash + 1 || unitAt(text, dot) !== DOT) return -1;
  const end = skipParameter(text, dot + 1);
  return end > dot + 1 && endsName(unitAt(text, end)) ? end : -1;
}

/** The name that `endOfFullName` found: module in lower case, instance without leading zeros. */
export function cutFullName(text: string, from: number, end: number): string {
  const instance = text.indexOf('#', from) + 1;
  let significant = instance;
  while (unitAt(text, significant) === ZERO && isDigit(unitAt(text, significant + 1))) significant++;
  // The first module of a text is in lower case already, and nearly every message has but one.
  if (from === 0 && significant === instance) return text.slice(from, end);
  return text.slice(from, instance).toLowerCase() + text.slice(significant, end);
}

// A loop for each, as one that is given the test would call it instead of having it compiled in.
function skipModule(text: string, from: number, anyCase: boolean): number {
  let index = from;
  for (let unit = unitAt(text, index); isModule(unit) || (anyCase && isUpperCase(unit));)
    unit = unitAt(text, ++index);
  return index;
}

function skipDigits(text: string, from: number): number {
  let index = from;
  while (isDigit(unitAt(text, index))) index++;
  return index;
}

function skipParameter(text: string, from: number): number {
  let index = from;
  for (let unit = unitAt(text, index); isModule(unit) || isUpperCase(unit) || unit === HASH;)
    unit = unitAt(text, ++index);
  return index;
}
