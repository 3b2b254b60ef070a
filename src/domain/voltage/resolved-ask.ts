/** An ask resolved for one variable: where it goes, how, and what comes after; or why not. Any thread: safe. */
import type { Random } from '../numbers/random';
import type { Range } from '../numbers/range';
import { type Milliseconds, milliseconds } from '../numbers/units';
import type { RampShape } from './ask';

export interface AskContext {
  /** The variable's value now, from wherever it came. */
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
  /** A refusal with the bounds, in the unit that was asked in. */
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

const AT_ONCE = milliseconds(0);

/** Goes to a value in `overMs` and stays. */
export const reached = (value: number, overMs: Milliseconds, shape: RampShape): ResolvedAsk => ({
  kind: 'resolved',
  value,
  overMs,
  shape,
  holdMs: null,
  thenValue: value,
});

/** Goes to a value at once and stays. */
export const stays = (value: number): ResolvedAsk => reached(value, AT_ONCE, 'linear');

/** Goes to a value at once, stays for `holdMs`, then goes to `thenValue`. */
export const heldFor = (value: number, holdMs: Milliseconds, thenValue: number): ResolvedAsk => ({
  kind: 'resolved',
  value,
  overMs: AT_ONCE,
  shape: 'linear',
  holdMs,
  thenValue,
});
