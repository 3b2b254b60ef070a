/** Finds what an ask means for one variable: a value, how to get there, and what comes after. Any thread: safe. */
import type { Range } from '../numbers/range';
import { semitones, semitonesToVolts, volts, voltsToSemitones } from '../numbers/units';
import type { Ask, Target } from './ask';
import { VOLTAGE_KINDS } from './kinds';
import { type AskContext, reached, type RefusedAsk, type ResolvedAsk } from './resolved-ask';
import type { VariableScale } from './variable-scale';

const PERCENT: Range = { min: 0, max: 100 };
const NOT_A_PITCH: RefusedAsk = { kind: 'refused', reason: 'not-a-pitch' };
const NOTHING_TO_UNDO: RefusedAsk = { kind: 'refused', reason: 'nothing-to-undo' };

/**
 * Refuses what is absolute and lies outside. Stops what is relative at the end of the range, as a knob does; so does an undo,
 * whose value may be from before an edit of the patch. Engine worker: safe.
 */
export function resolveAsk(ask: Ask, variable: VariableScale, context: AskContext): ResolvedAsk | RefusedAsk {
  const kind = VOLTAGE_KINDS[variable.kind];
  switch (ask.kind) {
    case 'ramp': {
      if (kind.refusesRamps !== null) return kind.refusesRamps;
      const value = targetValue(ask.to, variable, context);
      return typeof value === 'number' ? reached(value, ask.overMs, ask.shape) : value;
    }
    case 'switch':
    case 'trigger':
    case 'pulse':
      return kind.switchBy(ask, variable.values, context);
    case 'undo': {
      const { previousValue } = context;
      if (previousValue === null) return NOTHING_TO_UNDO;
      return kind.goTo(clamp(previousValue, variable.values), variable.values, context);
    }
    case 'value':
    case 'change':
    case 'percent':
    case 'volts':
    case 'note':
    case 'random': {
      const value = targetValue(ask, variable, context);
      return typeof value === 'number' ? kind.goTo(value, variable.values, context) : value;
    }
  }
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
      return VOLTAGE_KINDS[variable.kind].randomIn(values, context.random);
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
