/** The value at which every variable stands. */

/** The current value of one variable; index as in the patch. */
export interface VariableValue {
  readonly index: number;
  readonly value: number;
  readonly volts: number;
  readonly setBy: string;
}

export interface ValuesReport {
  /** Every variable that has a value, or null when nothing changed since the last report. */
  readonly values: readonly VariableValue[] | null;
}
