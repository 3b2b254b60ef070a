/** What a decided value means at the jack. Any thread: safe, does not allocate. */
import { volts, type Volts } from '../numbers/units';
import type { VariableScale } from './variable-scale';

/**
 * Volts for a value of a variable. `cv`: linear, exactly `volts.min` at `values.min` and `volts.max` at `values.max`, which
 * may be the lower one. `gate`: `volts.max` above the middle of `values`, else `volts.min`, so that 0 and 1, 0 and 127 or
 * 0 and 100 all mean off and on. A value outside `values` gives the nearer end.
 */
export function requestToVolts(variable: VariableScale, value: number): Volts {
  const { kind, values, volts: range } = variable;
  if (kind === 'gate') return volts(value > (values.min + values.max) / 2 ? range.max : range.min);
  if (value <= values.min) return volts(range.min);
  if (value >= values.max) return volts(range.max);
  const share = (value - values.min) / (values.max - values.min);
  return volts(range.min + (range.max - range.min) * share);
}
