/** Where a jack rests, and which value of a variable that is. Any thread: safe. */
import type { Patch, Variable } from './patch';
import { volts, type Volts } from './units';

/** Volts at the jack; 0 of one that the patch does not describe. */
export const restOf = ({ jacks }: Pick<Patch, 'jacks'>, jack: number): Volts =>
  volts(jacks.find((one) => one.jack === jack)?.limits.rest ?? 0);

/** The value at which a variable is while nobody has moved it: within its range, that whose volts are nearest to its jack's rest. */
export function restValue(patch: Pick<Patch, 'jacks'>, { jack, values, volts: range }: Variable): number {
  const share = (restOf(patch, jack) - range.min) / (range.max - range.min);
  return values.min + (values.max - values.min) * Math.min(Math.max(share, 0), 1);
}
