/**
 * A kind of voltage: what the values of a variable mean at its jack, and what chat may ask of it. Each is one file in `kinds/` and
 * one line in `kinds.ts`. Any thread: safe.
 */
import type { Random } from '../numbers/random';
import type { Range } from '../numbers/range';
import type { Volts } from '../numbers/units';
import type { SwitchAsk } from './ask';
import type { AskContext, RefusedAsk, ResolvedAsk } from './resolved-ask';

/** The volts of chat's numbers, whatever the kind. */
export interface Scale {
  /** The values that chat may say; never inverted. */
  readonly values: Range;
  /** The volts of `values.min` and `values.max`; may be inverted. */
  readonly volts: Range;
}

export interface VoltageKind {
  /** `label` is a choice of a form; `range` stands behind the values in the help for viewers. */
  readonly words: { readonly label: string; readonly range: string };
  /** The setting of a variable that only this kind heeds. */
  readonly setting: 'pitch' | 'longestGateMs';
  /** Whether every number within `values` plays as it is and stays: then it needs no resolving. */
  readonly playsAsAsked: boolean;
  /** Whether it has two positions: viewers are told of `on`, `off` and `trig`. */
  readonly isSwitch: boolean;
  /** Volts of a value; of the nearer end when it lies outside `values`. Does not allocate. */
  toVolts(value: number, scale: Scale): Volts;
  /** At once to a value within `values`, and how long it stays there. */
  goTo(value: number, values: Range, context: AskContext): ResolvedAsk;
  /** Why it refuses to take its time; null when it takes ramps. */
  readonly refusesRamps: RefusedAsk | null;
  switchBy(ask: SwitchAsk, values: Range, context: AskContext): ResolvedAsk | RefusedAsk;
  /** Uniform over what chat could have said. */
  randomIn(values: Range, random: Random): number;
  /** The whole number at a position from 0 to 1 of `whole`, as simulated viewers say it. */
  wholeAt(position: number, whole: Range): number;
  /** The text behind the colon of an example. */
  exampleIn(values: Range): string;
}
