/** The kinds of voltage, by the names that a patch calls them. A new one is one file in `kinds/` and one line here. Any thread: safe. */
import type { VoltageKind } from './kind';
import { cv } from './kinds/cv';
import { gate } from './kinds/gate';

export const VOLTAGE_KINDS = { cv, gate } as const satisfies Readonly<Record<string, VoltageKind>>;

export type VariableKind = keyof typeof VOLTAGE_KINDS;
/** Each kind as a choice of a form. */
export const KIND_LABELS = Object.fromEntries(
  Object.entries(VOLTAGE_KINDS).map(([kind, { words }]) => [kind, words.label]),
) as Readonly<Record<VariableKind, string>>;
/** The kind of a variable whose kind nobody chose. */
export const DEFAULT_KIND = 'cv' satisfies VariableKind;
/** The kind of what hits or opens: a drum, an envelope. */
export const GATE_KIND = 'gate' satisfies VariableKind;
