/** The rest of a jack in volts, and the value of a variable that stands for it. Any thread: safe. */
import type { Range } from '../numbers/range';
import { volts, type Volts } from '../numbers/units';
import type { Jack } from './jack';

/** The part of a patch that says how each jack rests. */
interface Jacks {
  readonly jacks: readonly Jack[];
}

/** The parts of a variable on which its rest depends. */
interface Moved {
  readonly jack: number;
  readonly values: Range;
  readonly volts: Range;
}

/** Volts at the jack; 0 of one that the patch does not describe. */
export const restOf = ({ jacks }: Jacks, jack: number): Volts =>
  volts(jacks.find((one) => one.jack === jack)?.limits.rest ?? 0);

/** The value at which a variable is while nobody has moved it: within its range, that whose volts are nearest to its jack's rest. */
export function restValue(patch: Jacks, { jack, values, volts: range }: Moved): number {
  const share = (restOf(patch, jack) - range.min) / (range.max - range.min);
  return values.min + (values.max - values.min) * Math.min(Math.max(share, 0), 1);
}
