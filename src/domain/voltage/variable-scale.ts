/** What chat's numbers for a variable mean in volts. Any thread: safe. */
import type { Range } from '../numbers/range';

export type VariableKind = 'cv' | 'gate';

export interface VariableScale {
  readonly kind: VariableKind;
  /** What chat may say; never inverted. */
  readonly values: Range;
  /** What `values.min` and `values.max` become, in volts; may be inverted. */
  readonly volts: Range;
}
