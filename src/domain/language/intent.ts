/**
 * Tells what a text that is no command was meant as. A viewer who names a variable gets a row with a reason; talk gets none. A
 * text is for a variable when it begins with its name, alias or parameter and goes on as a command would, or begins with `!`.
 * Engine worker: safe. Linear in the text; talk costs a look at its first word or three.
 */
import { withoutInvisible } from '../text/invisible';
import { isWhiteSpace } from '../text/white-space';

export interface Named {
  readonly variableIndex: number;
  /** A word that chat may write, name or alias; null for one that only resembles it, such as a parameter without its module. */
  readonly word: string | null;
  /** Whether it is a module alone, of which there may be several variables. */
  readonly isModule: boolean;
}

export type Intent =
  | { readonly kind: 'talk' }
  /** `cutoff 64`: `rest` is what was asked for, as it was written. */
  | { readonly kind: 'named'; readonly named: Named; readonly written: string; readonly rest: string }
  /** It has the shape of a command for `written`, which may be a slip of the hand; what it is where it is none. */
  | { readonly kind: 'near'; readonly written: string; readonly otherwise: 'talk' | 'malformed' | 'foreign' }
  /** It begins with `!` and names nothing: another program's command. */
  | { readonly kind: 'foreign' };

/** A longer text is looked at only so far: a command has at most 100 characters. */
const LOOKED_AT = 120;
/** `vco # 1 . pitch` has three. */
const MAX_TOKENS = 3;
/** Words that stand before a name in a hurry. */
const FILLER = /^(?:@\S+|cv|set|put|turn|move|make|change|please|pls)[\s:,]+/iu;
const MARKS = /^!+\s*/u;
/** `vco#1.pitch 64`, `vco#.pitch: 64`; neither `I am #1` nor `C#4 is a note`. */
const FULL_NAME = /^[\p{L}\p{N}]+#\p{N}*[.,]\p{L}[^\s:]*/u;
const PARAMETER = /^[.,]\p{L}/u;
const FIRST_WORD = /^\p{L}[^\s:=;!?]*/u;
const SEPARATORS = /^[\s:=,;→>.]+(?:to\s+)?/iu;
/** A value with its unit or a note; behind it a space or nothing. */
const QUANTITY = /^(?:[-+\u2212]?\p{Nd}+(?:[.,]\p{Nd}+)?\s?(?:[%vs]|ms)?|[a-g][#♯b♭]?-?\d)[.!]*(?=\s|;|$)/iu;
const WORD =
  /^(?:on|off|trig|trigger|random|undo|up|down|more|less|max|min|maximum|minimum|full|half|zero|higher|lower|high|low|open|close|closed)[.!]*(?=\s|;|$)/iu;
/** Words that may stand behind a value. Anything else makes it a sentence: `level 5 is hard`. */
const TAIL = /^[.!?…]*(?:\s+(?:please|pls|plz|now)[.!?…]*|\s+in\s+\p{Nd}.*|\s*;.*)?$/iu;
/** Behind a colon that many words more are no sentence yet. */
const MAX_WORDS_BEHIND = 3;
const SIGN = /^[-+\u2212]\p{Nd}/u;
/** Shorter words are said for themselves. */
const SHORTEST_ALONE = 3;
/** In shorter words one slip makes any other word. */
const SHORTEST_NEAR = 4;
/** Without a colon more words mean themselves: `patch 12`. */
const SHORTEST_NEAR_ALONE = 6;

const TALK: Intent = { kind: 'talk' };
const FOREIGN: Intent = { kind: 'foreign' };

/** `find` knows names and what resembles them by `keyOf`. */
export function readIntent(text: string, find: (key: string) => Named | undefined): Intent {
  const shown = withoutInvisible(text.length > LOOKED_AT ? text.slice(0, LOOKED_AT) : text);
  const marks = shown.startsWith('!') ? (MARKS.exec(shown)?.[0].length ?? 0) : 0;
  const isMarked = marks > 0;
  const body = isMarked ? shown.slice(marks) : shown;
  const filler = FILLER.exec(body)?.[0].length ?? 0;
  const intent = readNamed(body, isMarked, find);
  if (intent !== null) return intent;
  const own = filler === 0 ? body : body.slice(filler);
  return (filler === 0 ? null : readNamed(own, isMarked, find)) ?? readNear(own, isMarked);
}

/** The name that a text begins with, of the longest of its tokens together; null when it names nothing or is talk. */
function readNamed(body: string, isMarked: boolean, find: (key: string) => Named | undefined): Intent | null {
  let key = '';
  let found: Intent | null = null;
  for (let at = 0, nth = 0; nth < MAX_TOKENS && at < body.length; nth++) {
    const start = skip(body, at, (unit) => !isOfToken(unit));
    const end = skip(body, start, isOfToken);
    // A name has its tokens one behind the other.
    if (end === start || start - at > MAX_BETWEEN || (nth === 0 && start > 0)) break;
    key += body.slice(start, end).toLowerCase();
    const named = find(key);
    const written = body.slice(0, end);
    // `pitch 2` is no `pitch2`, but `pitch 2: 64` may be.
    const isBetter = found === null || end < body.length;
    if (named !== undefined && isBetter && isMeant(named, written, body.slice(end), isMarked))
      found = { kind: 'named', named, written, rest: body.slice(end).replace(SEPARATORS, '') };
    at = end;
  }
  return found;
}

const MAX_BETWEEN = 2;

function isMeant({ word, isModule }: Named, written: string, behind: string, isMarked: boolean): boolean {
  // `vcf#1.cutof` is nearer to a name of the module than the module alone.
  if (isModule && PARAMETER.test(behind)) return false;
  // `!cv dance` is no more for a variable of the module `cv` than `!vcf` is.
  if ((isMarked && !isModule) || written.includes('#')) return true;
  if (behind === '') return !isModule && written.length >= SHORTEST_ALONE;
  const isSpelt = word !== null || written.includes('.');
  if (behind.startsWith(':') && isSpelt) return true;
  const rest = behind.replace(SEPARATORS, '');
  if (rest === behind) return SIGN.test(rest) && asksFor(QUANTITY, rest);
  return asksFor(QUANTITY, rest) || asksFor(WORD, rest);
}

/** Whether a text is what a variable can be asked for, and hardly more. */
function asksFor(what: RegExp, rest: string): boolean {
  const end = what.exec(rest)?.[0].length ?? 0;
  return end > 0 && TAIL.test(rest.slice(end));
}

/** Nothing has this name. It may be a slip in one, where the text goes on as a command does. */
function readNear(body: string, isMarked: boolean): Intent {
  const full = body.includes('#') ? FULL_NAME.exec(body)?.[0] : undefined;
  if (full !== undefined) return { kind: 'near', written: full, otherwise: 'malformed' };
  const written = FIRST_WORD.exec(body)?.[0] ?? '';
  if (written.length < SHORTEST_NEAR) return isMarked ? FOREIGN : TALK;
  if (isMarked) return { kind: 'near', written, otherwise: 'foreign' };
  return asksLoosely(written, body.slice(written.length))
    ? { kind: 'near', written, otherwise: 'talk' }
    : TALK;
}

/** Whether what stands behind a word makes it a variable's, which it nearly may be. */
function asksLoosely(written: string, behind: string): boolean {
  const isNamed = behind.trimStart().startsWith(':');
  if (!isNamed && written.length < SHORTEST_NEAR_ALONE) return false;
  const rest = behind.replace(SEPARATORS, '');
  return isNamed
    ? QUANTITY.test(rest) && rest.split(' ', MAX_WORDS_BEHIND + 2).length <= MAX_WORDS_BEHIND + 1
    : rest !== behind && asksFor(QUANTITY, rest);
}

function skip(text: string, from: number, skips: (unit: number) => boolean): number {
  let index = from;
  while (index < text.length && skips(text.charCodeAt(index))) index++;
  return index;
}

/** Letters and digits of any script, and what belongs to them; not what separates the parts of a name. */
const isOfToken = (unit: number): boolean =>
  unit > 0x7f
    ? !isWhiteSpace(unit)
    : (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);

/** A name without what separates its parts, in lower case: `vco#1.pitch` and `VCO1 pitch` are `vco1pitch`. */
export function keyOf(name: string): string {
  let key = '';
  for (let index = 0; index < name.length; index++) if (isOfToken(name.charCodeAt(index))) key += name[index];
  return key.toLowerCase();
}
