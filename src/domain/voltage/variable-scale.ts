/** What chat's numbers for a variable mean in volts. Any thread: safe. */
import type { Scale } from './kind';
import type { VariableKind } from './kinds';

export interface VariableScale extends Scale {
  readonly kind: VariableKind;
}
