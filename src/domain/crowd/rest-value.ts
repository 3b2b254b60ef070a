/** Where a variable is when nobody has moved it. Any thread: safe. */
import type { Variable } from '../patch';

/**
 * The value whose volts are nearest to 0 V, because that is where a jack rests that was given no rest of its own: the lowest
 * of 0 V to 5 V, the highest of 5 V to 0 V, the middle of -5 V to 5 V.
 */
export function restValue({ values, volts }: Variable): number {
  const share = Math.min(Math.max(-volts.min / (volts.max - volts.min), 0), 1);
  return values.min + (values.max - values.min) * share;
}
