/** What an ask means for one variable: a value, how to get there, and what comes after. Any thread: safe. */
import type { Random } from '../numbers/random';
import type { Range } from '../numbers/range';
import {
  milliseconds,
  type Milliseconds,
  semitones,
  semitonesToVolts,
  volts,
  voltsToSemitones,
} from '../numbers/units';
import type { Ask, RampShape, Target } from './ask';
import type { VariableScale } from './variable-scale';

/** Every trigger input sees it, and it is over before the next one of the fastest roll. */
const TRIGGER_MS = milliseconds(10);
const AT_ONCE = milliseconds(0);

export interface AskContext {
  /** Of the variable now, from wherever it came. */
  readonly currentValue: number;
  /** Before the viewer's last change of this variable, or null when there is none to undo. */
  readonly previousValue: number | null;
  readonly random: Random;
  /** Null for a variable that is no pitch; else the MIDI note, which may be a fraction, that 0 V plays at 1 V per octave. */
  readonly pitch: { readonly zeroVoltsNote: number } | null;
  /** After this a gate goes off, however it was turned on; null for no such maximum. */
  readonly longestGateMs: Milliseconds | null;
}

/** Go to `value` in `overMs` (0: at once), stay for `holdMs` (null: until the next), then go to `thenValue` at once. */
export interface ResolvedAsk {
  readonly kind: 'resolved';
  /** Within the variable's `values`; may be a fraction. */
  readonly value: number;
  readonly overMs: Milliseconds;
  readonly shape: RampShape;
  readonly holdMs: Milliseconds | null;
  /** The same as `value` when that stays. */
  readonly thenValue: number;
}

export type RefusedAsk =
  /** What would have been taken, in the unit that was asked in. */
  | {
      readonly kind: 'refused';
      readonly reason: 'out-of-range';
      readonly unit: 'value' | 'percent' | 'volts' | 'note';
      readonly bounds: Range;
    }
  | {
      readonly kind: 'refused';
      readonly reason: 'not-a-gate' | 'is-a-gate' | 'not-a-pitch' | 'nothing-to-undo';
    };

type AskKind<Kind extends Ask['kind']> = Extract<Ask, { readonly kind: Kind }>;

const PERCENT: Range = { min: 0, max: 100 };
const NOT_A_GATE: RefusedAsk = { kind: 'refused', reason: 'not-a-gate' };
const IS_A_GATE: RefusedAsk = { kind: 'refused', reason: 'is-a-gate' };
const NOT_A_PITCH: RefusedAsk = { kind: 'refused', reason: 'not-a-pitch' };
const NOTHING_TO_UNDO: RefusedAsk = { kind: 'refused', reason: 'nothing-to-undo' };

/**
 * What is absolute and lies outside is refused. What is relative stops at the end of the range, as a knob does; so does an
 * undo, whose value may be from before an edit of the patch. A gate has no ramps; it goes off after `longestGateMs` at the
 * latest, even when a number turned it on. Engine worker: safe.
 */
export function resolveAsk(ask: Ask, variable: VariableScale, context: AskContext): ResolvedAsk | RefusedAsk {
  switch (ask.kind) {
    case 'ramp': {
      if (variable.kind === 'gate') return IS_A_GATE;
      const value = targetValue(ask.to, variable, context);
      return typeof value === 'number' ? reached(value, ask.overMs, ask.shape) : value;
    }
    case 'gate':
    case 'trigger':
    case 'pulse':
      return variable.kind === 'gate' ? gateStep(ask, variable.values, context) : NOT_A_GATE;
    case 'undo': {
      const { previousValue } = context;
      if (previousValue === null) return NOTHING_TO_UNDO;
      return step(clamp(previousValue, variable.values), variable, context);
    }
    case 'value':
    case 'change':
    case 'percent':
    case 'volts':
    case 'note':
    case 'random': {
      const value = targetValue(ask, variable, context);
      return typeof value === 'number' ? step(value, variable, context) : value;
    }
  }
}

const reached = (value: number, overMs: Milliseconds, shape: RampShape): ResolvedAsk => ({
  kind: 'resolved',
  value,
  overMs,
  shape,
  holdMs: null,
  thenValue: value,
});

const held = (value: number, holdMs: Milliseconds | null, thenValue: number): ResolvedAsk =>
  holdMs === null
    ? reached(value, AT_ONCE, 'linear')
    : { kind: 'resolved', value, overMs: AT_ONCE, shape: 'linear', holdMs, thenValue };

/** To stay there, which a gate that is on may not for ever. */
function step(value: number, { kind, values }: VariableScale, { longestGateMs }: AskContext): ResolvedAsk {
  const isOn = kind === 'gate' && value > (values.min + values.max) / 2;
  return held(value, isOn ? longestGateMs : null, values.min);
}

function gateStep(
  ask: AskKind<'gate' | 'trigger' | 'pulse'>,
  { min: off, max: on }: Range,
  { longestGateMs }: AskContext,
): ResolvedAsk {
  if (ask.kind === 'gate') return ask.on ? held(on, longestGateMs, off) : held(off, null, off);
  const wantedMs = ask.kind === 'pulse' ? ask.forMs : TRIGGER_MS;
  return held(on, milliseconds(Math.min(wantedMs, longestGateMs ?? Infinity)), off);
}

function targetValue(target: Target, variable: VariableScale, context: AskContext): number | RefusedAsk {
  const { values } = variable;
  switch (target.kind) {
    case 'value':
      return isWithin(target.value, values) ? target.value : outOfRange('value', values);
    case 'change':
      return clamp(context.currentValue + target.by, values);
    case 'percent':
      if (!isWithin(target.percent, PERCENT)) return outOfRange('percent', PERCENT);
      return valueAt(target.percent / 100, values);
    case 'volts':
      return voltsToValue(target.volts, variable) ?? outOfRange('volts', inOrder(variable.volts));
    case 'note': {
      if (context.pitch === null) return NOT_A_PITCH;
      const { zeroVoltsNote } = context.pitch;
      const value = voltsToValue(semitonesToVolts(semitones(target.note - zeroVoltsNote)), variable);
      return value ?? outOfRange('note', playableNotes(inOrder(variable.volts), zeroVoltsNote));
    }
    case 'random':
      return randomValue(variable, context.random);
  }
}

const outOfRange = (unit: 'value' | 'percent' | 'volts' | 'note', bounds: Range): RefusedAsk => ({
  kind: 'refused',
  reason: 'out-of-range',
  unit,
  bounds,
});

const isWithin = (value: number, { min, max }: Range): boolean => value >= min && value <= max;
const clamp = (value: number, { min, max }: Range): number => Math.min(Math.max(value, min), max);
const inOrder = ({ min, max }: Range): Range => (min <= max ? { min, max } : { min: max, max: min });
/** Exactly `min` at 0 and `max` at 1. */
const valueAt = (share: number, { min, max }: Range): number =>
  share === 1 ? max : clamp(min + (max - min) * share, { min, max });

/** Null when the variable does not go there. */
function voltsToValue(wanted: number, { volts, values }: VariableScale): number | null {
  if (!isWithin(wanted, inOrder(volts))) return null;
  return valueAt((wanted - volts.min) / (volts.max - volts.min), values);
}

/** The lowest and the highest note between two voltages. */
const playableNotes = ({ min, max }: Range, zeroVoltsNote: number): Range => ({
  min: Math.ceil(zeroVoltsNote + voltsToSemitones(volts(min))),
  max: Math.floor(zeroVoltsNote + voltsToSemitones(volts(max))),
});

/** Uniform over what chat could have said; a gate is on or off. */
function randomValue({ kind, values: { min, max } }: VariableScale, random: Random): number {
  if (kind === 'gate') return random.chance(0.5) ? max : min;
  return min + random.below(max - min + 1);
}
