/** A crowd mode says its settings and its words once, and starts crowds. Any thread: safe. */
import type { Range } from '../numbers/range';
import type { Fields, SettingsOf } from '../settings/described';
import { number, SECONDS } from '../settings/field';
import type { Crowd } from './crowd';

interface CrowdMode<F extends Fields> {
  /** `label` is a choice of a form; `help` tells viewers how it goes. */
  readonly words: { readonly label: string; readonly help: string };
  /** Settings of one name in several modes are the same description: a variable has them all beside its `mode`. */
  readonly settings: F;
  /** Whether only the newest request counts in the end, so that what it overtakes need not wait for a turn. */
  readonly newestWins: boolean;
  /** A crowd of a variable with these `values` that nobody has spoken to; `rest` is its value until then. */
  start(settings: SettingsOf<F>, values: Range, rest: number): Crowd;
}

export const crowdMode = <F extends Fields>(about: CrowdMode<F>): CrowdMode<F> => about;

/**
 * How long a vote is open, how long a turn is, or the longest that one item of a queue plays. Two seconds are long enough for
 * chat's scatter of delivery times and short enough to feel like playing.
 */
export const WINDOW_MS = number('Window', { ...SECONDS, min: 250, max: 60_000, fallback: 2000 });
