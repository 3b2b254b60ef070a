/** Turns a decided value into volts at the jack. Any thread: safe, does not allocate. */
import type { Volts } from '../numbers/units';
import { DEFAULT_KIND, VOLTAGE_KINDS } from './kinds';
import type { VariableScale } from './variable-scale';

/** Known here, V8 inlines it: a look-up in the table for every play costs three times as much as the sum itself. */
const COMMON = VOLTAGE_KINDS[DEFAULT_KIND];

/** Volts for a value of a variable, as its kind says. A value outside `values` gives the nearer end. */
export const requestToVolts = (variable: VariableScale, value: number): Volts =>
  variable.kind === DEFAULT_KIND
    ? COMMON.toVolts(value, variable)
    : VOLTAGE_KINDS[variable.kind].toVolts(value, variable);
