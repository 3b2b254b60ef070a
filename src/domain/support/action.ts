/** An action of a trigger says once what it needs and how long it lasts. The engine performs it. Any thread: safe. */
import type { Milliseconds } from '../numbers/units';
import type { Fields, NumberField, Rules, SettingsOf } from '../settings/described';
import { duration, number, variableName } from '../settings/field';

/** Any action, whose functions take the settings of its own kind. */
export interface AnyAction {
  /** `help` tells what one would else find out on stream. */
  readonly words: { readonly label: string; readonly help: string };
  /** Actions that change the same of the same variable wait for each other. A mode that holds for minutes keeps no gate waiting. */
  readonly changes: 'value' | 'mode' | 'limits';
  /** `vcf#1.cutoff to 127 over 2 s`. */
  sentence(settings: object): string;
  durationMs(settings: object): number;
}

interface Action<F extends Fields> extends AnyAction {
  readonly settings: F;
  readonly rules?: Rules<F>;
  sentence(settings: SettingsOf<F>): string;
  durationMs(settings: SettingsOf<F>): number;
}

export const action = <F extends Fields>(about: Action<F>): Action<F> => about;

/** A longer action is no answer to a gift any more but a setting. */
export const LONGEST_ACTION_MS = 10 * 60_000;

/** From 1 ms to LONGEST_ACTION_MS. */
export const actionTime = (label: string, initial: number): NumberField<Milliseconds> =>
  duration(label, { min: 1, max: LONGEST_ACTION_MS, initial });

export const VARIABLE = variableName('Variable', {
  expects: 'choose one; a patch without any needs one first.',
});

export const FOR_MS = actionTime('For', 5000);

/** Whether it lies in the variable's `values` is known only where the variable is. */
export const VALUE = number('To value', {
  min: 0,
  max: Number.MAX_SAFE_INTEGER,
  initial: 127,
  expects: 'write a number that chat may write too, such as 127.',
});
