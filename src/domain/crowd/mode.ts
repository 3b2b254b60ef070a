/** A crowd mode starts crowds from the settings of a variable. Any thread: safe. */
import type { Range } from '../numbers/range';
import type { Crowd } from './crowd';

/**
 * Democracy decides so when several choices have the most votes. `nearest`: the one nearest to what plays, of two equally near
 * the lower. `current`: nothing, what plays goes on. `lowest`: the lowest. None asks who came last: that would hand a tie to
 * whoever votes in the last moment.
 */
export const TIE_RULES = ['nearest', 'current', 'lowest'] as const;
export type TieRule = (typeof TIE_RULES)[number];

/** Settings of all modes, of which each reads the fields it needs. */
export interface ModeSettings {
  /** Median, mean, democracy: how long a vote is open. Turns: how long a turn is. Queue: the longest that one item plays. */
  readonly windowMs: number;
  /** Democracy: votes go to so many equal parts of the range; null for a vote on each value by itself. */
  readonly buckets: number | null;
  /** Democracy. */
  readonly tie: TieRule;
  /** Tug: how far one request pulls, as a share of the range. */
  readonly step: number;
  /** Tug: how far it falls back to rest in a second, as a share of the range; 0 for never. */
  readonly decayPerSecond: number;
  /** Queue: the most viewers that wait. */
  readonly capacity: number;
}

/** The part of a variable that a mode knows. */
export interface CrowdVariable {
  readonly values: Range;
  readonly crowd: ModeSettings;
}

export interface CrowdMode {
  /** `label` is a choice of a form; `help` tells viewers how it goes. */
  readonly words: { readonly label: string; readonly help: string };
  /** A crowd that nobody has spoken to; `rest` is the variable's value until then. */
  start(variable: CrowdVariable, rest: number): Crowd;
}
