/** The controls that a viewer can be given for one variable, with the asks that they make. Any thread: safe. */
import type { GrammarSettings } from '../language/grammar-settings';
import { NOTE_SPELLING } from '../numbers/note-name';
import { MINUS } from '../numbers/number-words';
import { Random } from '../numbers/random';
import type { Range } from '../numbers/range';
import { milliseconds } from '../numbers/units';
import { VOLTAGE_KINDS } from '../voltage/kinds';
import { resolveAsk } from '../voltage/resolve-ask';
import type { Variable } from './patch';

/** A button: what it says, and what stands behind the colon of its command. */
export interface Choice {
  readonly label: string;
  readonly ask: string;
}

export interface ViewersControls {
  /** The whole numbers of a slider; null for what only switches. */
  readonly slider: Range | null;
  /** MIDI numbers of the notes that it can play, lowest first; empty where chat may not write notes, or it is no pitch. */
  readonly notes: readonly number[];
  /** At most eight. */
  readonly choices: readonly Choice[];
  /** How long a slider's or a note's move takes, as it stands behind the ask; the first is at once. */
  readonly ways: readonly Choice[];
}

const AT_ONCE: Choice = { label: 'at once', ask: '' };
const WAYS: readonly Choice[] = [
  AT_ONCE,
  ...[1, 5, 20].map((seconds) => ({ label: `in ${seconds} s`, ask: ` in ${seconds}s` })),
];
const PULSES = [
  { label: 'for 0.5 s', ask: '500ms', forMs: 500 },
  { label: 'for 2 s', ask: '2s', forMs: 2_000 },
];
const NOTES = Array.from({ length: 128 }, (_, note) => note);

export const noteAsk = (note: number): string => NOTE_SPELLING.toText(note);

export function viewersControls(variable: Variable, grammar: GrammarSettings): ViewersControls {
  const { values, kind } = variable;
  const chance: readonly Choice[] = grammar.random ? [{ label: 'Surprise me', ask: 'random' }] : [];
  const { isSwitch, refusesRamps } = VOLTAGE_KINDS[kind];
  const notes = grammar.notes && !isSwitch ? NOTES.filter((note) => isPlayable(note, variable)) : [];
  return {
    slider: isSwitch ? null : values,
    notes,
    choices: [...(isSwitch ? switchesOf(variable, grammar) : changesOf(values, grammar)), ...chance],
    ways: refusesRamps === null && grammar.ramps ? WAYS : [AT_ONCE],
  };
}

function switchesOf({ values, longestGateMs }: Variable, { gates }: GrammarSettings): readonly Choice[] {
  if (!gates)
    return [
      { label: 'On', ask: `${values.max}` },
      { label: 'Off', ask: `${values.min}` },
    ];
  return [
    { label: 'On', ask: 'on' },
    { label: 'Off', ask: 'off' },
    { label: 'Hit', ask: 'trig' },
    // A longer one would be cut short.
    ...PULSES.filter(({ forMs }) => forMs <= (longestGateMs ?? Infinity)),
  ];
}

/** A tenth of the range, and a step. */
function changesOf({ min, max }: Range, { relative }: GrammarSettings): readonly Choice[] {
  if (!relative) return [];
  const far = Math.round((max - min) / 10);
  const sizes = far > 1 ? [far, 1] : [1];
  return [
    ...sizes.map((by) => ({ label: `${MINUS}${by}`, ask: `-${by}` })),
    ...sizes.toReversed().map((by) => ({ label: `+${by}`, ask: `+${by}` })),
  ];
}

/** No note asks for chance. */
const NO_CHANCE = new Random(0);

function isPlayable(note: number, variable: Variable): boolean {
  const { pitch, longestGateMs } = variable;
  const resolved = resolveAsk({ kind: 'note', note }, variable, {
    ...{ currentValue: variable.values.min, previousValue: null, random: NO_CHANCE, pitch },
    longestGateMs: longestGateMs === null ? null : milliseconds(longestGateMs),
  });
  return resolved.kind === 'resolved';
}
