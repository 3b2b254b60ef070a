/**
 * A text without what Twitch itself puts into it: the `@name ` of a reply and cheermotes; and where the emotes at its end begin.
 * Linear in text and tags. Engine worker: safe.
 */
import { isWhiteSpace } from '../../domain/text/white-space';
import { toName, toNumber } from './irc-tags';

/** Tags that say what Twitch itself put into the text. They stand as in the line, empty when missing. */
export interface TextTags {
  /** `25:0-4,12-16/1902:6-10`: emote, and where it stands: first and last code point. */
  readonly emotes: string;
  readonly parentLogin: string;
  readonly parentName: string;
}

export interface OwnText {
  readonly text: string;
  /** See `ChatMessage`. */
  readonly trailingEmotesAt: number;
}

/** A part that is taken out, in UTF-16 units; `end` is behind it. */
interface Part {
  readonly start: number;
  readonly end: number;
}

const COMMA = 44;
const DASH = 45;
const SLASH = 47;
const COLON = 58;
const AT_SIGN = 64;
const ZERO = 48;
const NINE = 57;
const NO_PARTS: readonly Part[] = [];
/** Clients append these to get a repeated text past Twitch. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u2800]/u;

/** `bits` of the message: cheermotes are taken out only when their numbers add up to it. */
export function readText(text: string, bits: number, tags: TextTags): OwnText {
  const from = mentionEnd(text, tags);
  const cheermotes = bits === 0 ? NO_PARTS : cheermotesOf(text, from, bits);
  const parts = from === 0 ? cheermotes : [{ start: 0, end: from }, ...cheermotes];
  const at = tags.emotes === '' ? text.length : trailingEmotes(text, tags.emotes, parts);
  const rest = without(text, parts);
  const own = cheermotes.length === 0 ? rest : rest.trimEnd();
  if (at === text.length) return { text: own, trailingEmotesAt: own.length };
  return { text: own, trailingEmotesAt: Math.min(own.length, at - lengthBefore(at, parts)) };
}

/** Behind the `@name ` of whom the text answers, with all white space; 0 when it does not begin so. */
function mentionEnd(text: string, { parentLogin, parentName }: TextTags): number {
  if (text.charCodeAt(0) !== AT_SIGN) return 0;
  for (const escaped of [parentName, parentLogin]) {
    const name = toName(escaped);
    const end = 1 + name.length;
    if (name === '' || text.slice(1, end).toLowerCase() !== name.toLowerCase()) continue;
    if (end < text.length && !isWhiteSpace(text.charCodeAt(end))) continue;
    return afterWhiteSpace(text, end);
  }
  return 0;
}

interface Cheers {
  bits: number;
  readonly parts: Part[];
}

/**
 * All cheermotes if they add up to the bits, else those of the one prefix that alone does: a name such as `pitch2` looks like a
 * cheermote. None when nothing adds up, or more than one prefix does.
 */
function cheermotesOf(text: string, from: number, bits: number): readonly Part[] {
  const all: Cheers = { bits: 0, parts: [] };
  const byPrefix = new Map<string, Cheers>();
  for (let start = afterWhiteSpace(text, from); start < text.length;) {
    const end = wordEnd(text, start);
    const part = { start, end: afterWhiteSpace(text, end) };
    const cheer = readCheermote(text.slice(start, end));
    start = part.end;
    if (cheer === null) continue;
    const same = byPrefix.get(cheer.prefix) ?? { bits: 0, parts: [] };
    byPrefix.set(cheer.prefix, same);
    for (const cheers of [all, same]) {
      cheers.bits += cheer.bits;
      cheers.parts.push(part);
    }
  }
  if (all.bits === bits) return all.parts;
  const fitting = [...byPrefix.values()].filter((cheers) => cheers.bits === bits);
  return fitting.length === 1 ? fitting[0].parts : NO_PARTS;
}

/** `Cheer100`, `4Head5`: letters and digits, then a number from 1. Null when the word is none. */
function readCheermote(word: string): { readonly prefix: string; readonly bits: number } | null {
  let digits = word.length;
  while (digits > 0 && isDigit(word.charCodeAt(digits - 1))) digits--;
  const prefix = word.slice(0, digits);
  const bits = toNumber(word.slice(digits)) ?? 0;
  return bits > 0 && /^[a-z0-9]+$/i.test(prefix) ? { prefix: prefix.toLowerCase(), bits } : null;
}

/** In the text as it came, or its length. Whatever is taken out counts as white space. */
function trailingEmotes(text: string, emotes: string, parts: readonly Part[]): number {
  const firstByLast = readRanges(emotes);
  let found = text.length;
  let nth = parts.length - 1;
  let at = text.length;
  let codePoints = countCodePoints(text, 0, text.length);
  for (;;) {
    const part = nth < 0 ? null : parts[nth];
    const units = unitsBefore(text, at);
    if (part?.end === at) {
      codePoints -= countCodePoints(text, part.start, at);
      at = part.start;
      nth--;
    } else if (units > 0 && isGap(text, at, units)) {
      codePoints--;
      at -= units;
    } else {
      const first = firstByLast.get(codePoints - 1) ?? codePoints;
      const start = wordStart(text, at, codePoints - first);
      if (start === at || !isAtWord(text, start)) return found;
      codePoints = first;
      found = at = start;
    }
  }
}

/**
 * First code point by the last one; a range that is malformed is none. Two that end together are both ignored: only hostile
 * tags have them. One pass without a copy, for a third of a chat has emotes.
 */
function readRanges(emotes: string): ReadonlyMap<number, number> {
  const firstByLast = new Map<number, number>();
  let isRange = false;
  let first = -1;
  let number = -1;
  for (let at = 0; at <= emotes.length; at++) {
    const unit = at < emotes.length ? emotes.charCodeAt(at) : SLASH;
    if (unit === SLASH || unit === COMMA) {
      if (isRange && first >= 0 && number >= first)
        firstByLast.set(number, firstByLast.has(number) ? number + 1 : first);
      isRange &&= unit === COMMA;
      first = number = -1;
    } else if (unit === COLON) isRange = true;
    else if (isRange) {
      if (isDigit(unit)) number = Math.max(0, number) * 10 + unit - ZERO;
      else if (unit === DASH && first < 0) [first, number] = [number, -1];
      else number = NaN;
    }
  }
  return firstByLast;
}

/** `codePoints` before `end`; `end` itself when white space stands among them or the text is shorter: no emote is that. */
function wordStart(text: string, end: number, codePoints: number): number {
  let start = end;
  for (let left = codePoints; left > 0; left--) {
    const units = unitsBefore(text, start);
    if (units === 0 || isWhiteSpace(text.charCodeAt(start - 1))) return end;
    start -= units;
  }
  return Math.min(start, end);
}

const isAtWord = (text: string, start: number): boolean =>
  start === 0 || isGap(text, start, unitsBefore(text, start));

/** Length, in UTF-16 units, of the character that ends before `at`; 0 at the start of the text. */
function unitsBefore(text: string, at: number): number {
  if (at <= 1) return at;
  return isLowSurrogate(text.charCodeAt(at - 1)) && isHighSurrogate(text.charCodeAt(at - 2)) ? 2 : 1;
}

/** Whether the character of so many units before `at` is one. */
function isGap(text: string, at: number, units: number): boolean {
  const unit = text.charCodeAt(at - 1);
  return isWhiteSpace(unit) || (unit > 0x7f && INVISIBLE.test(text.slice(at - units, at)));
}

function countCodePoints(text: string, start: number, end: number): number {
  let count = end - start;
  for (let at = start + 1; at < end; at++)
    if (isLowSurrogate(text.charCodeAt(at)) && isHighSurrogate(text.charCodeAt(at - 1))) count--;
  return count;
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

function without(text: string, parts: readonly Part[]): string {
  let rest = '';
  let copied = 0;
  for (const { start, end } of parts) {
    rest += text.slice(copied, start);
    copied = end;
  }
  return rest + text.slice(copied);
}

function lengthBefore(at: number, parts: readonly Part[]): number {
  let length = 0;
  for (const { start, end } of parts) if (start < at) length += Math.min(end, at) - start;
  return length;
}

function afterWhiteSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && isWhiteSpace(text.charCodeAt(at))) at++;
  return at;
}

function wordEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && !isWhiteSpace(text.charCodeAt(at))) at++;
  return at;
}

const isDigit = (unit: number): boolean => unit >= ZERO && unit <= NINE;
