/**
 * The owner's commands about outputs, as the system before this one had them: `es9out#1 → doorway#1.threshold` (also `->`, `=>`,
 * `to`), `remove es9out#1`, `routes`, `overlay on`, `overlay off`. They have no prefix, so only a text that is nothing else
 * counts: a sentence with these words in it is ordinary chat. Engine worker: safe.
 */
import { MAX_JACKS } from '../devices/jack';
import { canonicalAlias, canonicalName, COMMAND_MAX_LENGTH } from '../settings/variable-name';
import { ownString } from '../text/own-string';

export type RouteCommand =
  /** `output` is a jack's number, 1 to MAX_JACKS; `name` is canonical, or an alias in lower case. */
  | { readonly kind: 'route'; readonly output: number; readonly name: string }
  | { readonly kind: 'unroute'; readonly output: number }
  | { readonly kind: 'routes' }
  | { readonly kind: 'overlay'; readonly on: boolean };

export type RouteCommandReading =
  | { readonly kind: 'command'; readonly command: RouteCommand }
  | { readonly kind: 'mistake'; readonly sentence: string };

/** Words for a jack, whatever the device: its number decides. */
const OUTPUT_WORDS = new Set(['es3out', 'es8out', 'es9out', 'cvout', 'out', 'jack']);
const LONGEST_OUTPUT_WORD = 6;
const WHOLE_TEXTS = new Map<string, RouteCommand>([
  ['routes', { kind: 'routes' }],
  ['overlay on', { kind: 'overlay', on: true }],
  ['overlay off', { kind: 'overlay', on: false }],
]);
/** Nearly all chat has another length, and is not looked up. */
const WHOLE_LENGTHS = [...WHOLE_TEXTS.keys()].map(({ length }) => length);
const REMOVE = 'remove ';
const SIGNS = ['→', '->', '=>'];
const TO = ' to ';

const NO_NAME = '';

const ZERO = 0x30;
const HASH = 0x23;

const understood = (command: RouteCommand): RouteCommandReading => ({ kind: 'command', command });
const mistake = (sentence: string): RouteCommandReading => ({ kind: 'mistake', sentence });

const NO_SUCH_JACK = mistake(`jacks have the numbers 1 to ${MAX_JACKS}`);
const NO_SUCH_FORM = mistake('write it like es9out#1 → doorway#1.threshold');

/** Null for ordinary chat. A text that can only be meant as a command, but is none, is a mistake. */
export function readRouteCommand(normalisedText: string): RouteCommandReading | null {
  const mayBeWhole = WHOLE_LENGTHS.includes(normalisedText.length);
  const whole = mayBeWhole ? WHOLE_TEXTS.get(normalisedText.toLowerCase()) : undefined;
  if (whole !== undefined) return understood(whole);
  return startsWithRemove(normalisedText) ? readRemoval(normalisedText) : readRoute(normalisedText);
}

const startsWithRemove = (text: string): boolean =>
  (text.startsWith('r') || text.startsWith('R')) && text.slice(0, REMOVE.length).toLowerCase() === REMOVE;

function readRemoval(text: string): RouteCommandReading | null {
  const end = findOutputEnd(text, REMOVE.length);
  if (end !== text.length) return null;
  const output = readJack(text.slice(REMOVE.length));
  return output === null ? NO_SUCH_JACK : understood({ kind: 'unroute', output });
}

function readRoute(text: string): RouteCommandReading | null {
  const end = findOutputEnd(text, 0);
  if (end < 0) return null;
  const name = readTarget(text.slice(end));
  if (name === null) return null;
  if (name === NO_NAME) return NO_SUCH_FORM;
  const output = readJack(text.slice(0, end));
  return output === null ? NO_SUCH_JACK : understood({ kind: 'route', output, name });
}

/** Where the output that starts at `start` ends, or -1 when none does. */
function findOutputEnd(text: string, start: number): number {
  let hash = start;
  while (hash < start + LONGEST_OUTPUT_WORD && hash < text.length && text.charCodeAt(hash) !== HASH) hash++;
  if (text.charCodeAt(hash) !== HASH) return -1;
  let end = hash + 1;
  while (isDigit(text.charCodeAt(end))) end++;
  if (end === hash + 1) return -1;
  return OUTPUT_WORDS.has(text.slice(start, hash).toLowerCase()) ? end : -1;
}

const isDigit = (unit: number): boolean => unit >= ZERO && unit <= ZERO + 9;

function readJack(output: string): number | null {
  // Leading zeros are the same number, but nobody writes hundreds of them.
  if (output.length > COMMAND_MAX_LENGTH) return null;
  const jack = Number(output.slice(output.indexOf('#') + 1));
  return jack >= 1 && jack <= MAX_JACKS ? jack : null;
}

/**
 * The variable that follows an output. Null when the text is ordinary chat, NO_NAME when it has a sign that only a command
 * has, but no name. After `to` may come anything that people say.
 */
function readTarget(rest: string): string | null {
  const folded = rest.startsWith(' ') ? rest.slice(1) : rest;
  const sign = SIGNS.find((one) => folded.startsWith(one));
  if (sign !== undefined) return readName(folded.slice(sign.length)) ?? NO_NAME;
  return rest.slice(0, TO.length).toLowerCase() === TO ? readName(rest.slice(TO.length)) : null;
}

function readName(text: string): string | null {
  const word = text.startsWith(' ') ? text.slice(1) : text;
  const name = canonicalName(word) ?? canonicalAlias(word);
  return name === null ? null : ownString(name);
}
