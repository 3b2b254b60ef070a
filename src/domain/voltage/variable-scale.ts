/** The volts of chat's numbers for a variable. Any thread: safe. */
import type { Scale } from './kind';
import type { VariableKind } from './kinds';

export interface VariableScale extends Scale {
  readonly kind: VariableKind;
}
