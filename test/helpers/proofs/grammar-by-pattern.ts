/** The grammar for people, said the plain way with regular expressions: the oracle of the hand-written one. */
import type { GrammarSettings } from '../../../src/domain/language/grammar-settings';
import { milliseconds } from '../../../src/domain/numbers/units';
import { COMMAND_MAX_LENGTH } from '../../../src/domain/settings/variable-name';
import { type Ask, MAX_WISHES, type Reading, type Target, type Wish } from '../../../src/domain/voltage/ask';

/** Answers as `isName` of the grammar does. */
type IsName = (word: string) => boolean;

const SEMITONES: Readonly<Record<string, number>> = { c: 0, d: 2, e: 4, f: 5, g: 7, a: 9, b: 11 };
const ALTERATIONS: Readonly<Record<string, number>> = { '': 0, '#': 1, '♯': 1, b: -1, B: -1, '♭': -1 };

const fits = (digits: string): boolean => digits.replace(/[.,]/, '').length <= 16;

function duration(text: string, shortest: number): number | null {
  const match = /^(?:(\d+)\s*ms|(\d+(?:\.\d+)?)\s*s)$/i.exec(text);
  if (match === null || !fits(match[1] ?? match[2])) return null;
  const ms = match[1] === undefined ? Number(match[2]) * 1000 : Number(match[1]);
  return ms >= shortest && ms <= 60_000 ? ms : null;
}

function readTarget(text: string, on: GrammarSettings): Target | null {
  let match = /^\d+$/.exec(text);
  if (match !== null) return { kind: 'value', value: Number(text) };
  match = /^([-+−])(\d+)$/.exec(text);
  if (match !== null && on.relative && fits(match[2]))
    return { kind: 'change', by: Number(match[2]) * (match[1] === '+' || Number(match[2]) === 0 ? 1 : -1) };
  match = /^(\d+(?:\.\d+)?)\s*%$/.exec(text);
  if (match !== null && on.percent && fits(match[1])) return { kind: 'percent', percent: Number(match[1]) };
  match = /^([-+−]?)(\d+(?:[.,]\d+)?)\s*v$/i.exec(text);
  if (match !== null && on.volts && fits(match[2])) {
    const volts = Number(match[2].replace(',', '.'));
    return { kind: 'volts', volts: /[-−]/.test(match[1]) && volts > 0 ? -volts : volts };
  }
  match = /^([a-g])([#♯b♭]?)(-1|\d)$/i.exec(text);
  if (match !== null && on.notes) {
    const note = 12 * (Number(match[3]) + 1) + SEMITONES[match[1].toLowerCase()] + ALTERATIONS[match[2]];
    return note >= 0 && note <= 127 ? { kind: 'note', note } : null;
  }
  return /^random$/i.test(text) && on.random ? { kind: 'random' } : null;
}

function readAsk(text: string, on: GrammarSettings): Ask | null {
  const target = readTarget(text, on);
  if (target !== null) return target;
  const ramp = /^(\S+(?:\s+[%v])?)\s+in\s+(\S+|\S+\s+m?s)(?:\s+(lin|linear|exp|exponential))?$/i.exec(text);
  if (ramp !== null && on.ramps) {
    const to = readTarget(ramp[1], on);
    const over = duration(ramp[2], 10);
    const shape = (ramp[3] ?? 'lin').toLowerCase().startsWith('exp') ? 'exponential' : 'linear';
    return to === null || over === null ? null : { kind: 'ramp', to, overMs: milliseconds(over), shape };
  }
  if (/^undo$/i.test(text)) return on.undo ? { kind: 'undo' } : null;
  if (!on.gates) return null;
  if (/^(?:on|off)$/i.test(text)) return { kind: 'switch', on: text.length === 2 };
  if (/^trig(?:ger)?$/i.test(text)) return { kind: 'trigger' };
  const forMs = duration(text, 1);
  return forMs === null ? null : { kind: 'pulse', forMs: milliseconds(forMs) };
}

function readWish(text: string, isFirst: boolean, on: GrammarSettings, isName: IsName): Wish | null {
  if (text.length > COMMAND_MAX_LENGTH) return null;
  if (on.exclamation && on.undo && /^!undo$/i.test(text)) return { name: '', ask: { kind: 'undo' } };
  const match =
    (on.exclamation ? /^!([^\s:;]+)(?:\s*:\s*|\s+)(\S.*)$/s.exec(text) : null) ??
    /^([^\s:;]+)\s*:\s*(\S.*)$/s.exec(text);
  // `pitch :3` is a face.
  if (match === null || /^[^\s!:;]\S*\s+:\S(?:\s|$)/.test(text)) return null;
  const ask = readAsk(match[2], on);
  if (ask === null) return null;
  const mayFold = !isFirst || text.startsWith('!');
  const full = /^([a-z0-9]+)#(\d+)\.([a-zA-Z0-9#]+)$/.exec(
    mayFold ? match[1].replace(/^[a-z0-9]+/i, (module) => module.toLowerCase()) : match[1],
  );
  if (full !== null) return { name: `${full[1]}#${BigInt(full[2])}.${full[3]}`, ask };
  return isName(match[1]) ? { name: match[1], ask } : null;
}

function readWishes(text: string, on: GrammarSettings, isName: IsName): Wish[] | null {
  const pieces = on.several ? text.split(';') : [text];
  const commands = pieces.map((piece, index) => {
    const started = index === 0 ? piece : piece.trimStart();
    return index === pieces.length - 1 ? started : started.trimEnd();
  });
  if (commands.length > 1 && commands.at(-1) === '') commands.pop();
  if (commands.length > MAX_WISHES) return null;
  const wishes = commands.map((command, index) => readWish(command, index === 0, on, isName));
  return wishes.includes(null) ? null : (wishes as Wish[]);
}

/** A text as the core grammar would have it: white space before the colon is tolerated, but `pitch :3` is a face. */
export const withoutSpaceBeforeColon = (text: string): string =>
  text.replace(/^([^\s:]+)\s+:(?!\S(?:\s|$))/, '$1:');

export function readByPattern(text: string, on: GrammarSettings, isName: IsName): Reading {
  const wishes = readWishes(text, on, isName);
  if (wishes !== null) return { kind: 'wishes', wishes };
  return { kind: 'none' };
}
