/** An action of a trigger says once what it needs, what it does and how long it lasts. Any thread: safe. */
import type { CrowdModeName } from '../crowd/modes';
import type { Milliseconds } from '../numbers/units';
import type { Fields, NumberField, Rules, SettingsOf } from '../settings/described';
import { duration, number, variableName } from '../settings/field';
import type { RampShape } from '../voltage/ask';

/** How a variable goes somewhere. A value beyond the variable's own is the nearest that it has. */
export interface Way {
  readonly value: number;
  /** 0 is at once. */
  readonly overMs: Milliseconds;
  readonly shape: RampShape;
}

/**
 * The engine, as an action may use it for one gift. Each call begins at once, ends by itself, and ends early when moderators take the
 * gift back or the jacks go to 0 V. A variable that the patch has not, that is locked or in the streamer's hand does not move.
 */
export interface ActionEngine {
  /** Moves a variable, which stays there. */
  move(variable: string, way: Way): void;
  /** Moves a variable, which falls to `thenValue` after the way and `holdMs`. The audio thread counts the time. */
  pulse(variable: string, way: Way, holdMs: Milliseconds, thenValue: number): void;
  /** Moves a variable; after the way and `holdMs` it goes back in `backMs`, unless somebody has moved it since. */
  visit(variable: string, way: Way, holdMs: Milliseconds, backMs: Milliseconds): void;
  /** Puts a variable, or every one for null, in another crowd mode for a while. */
  holdMode(variable: string | null, mode: CrowdModeName, forMs: Milliseconds): void;
  /** Lets `factor` times as much chat through for a while. */
  openLimits(factor: number, forMs: Milliseconds): void;
}

/** Any action, whose functions take the settings of its own kind. */
export interface AnyAction {
  /** `help` tells what one would else find out on stream. */
  readonly words: { readonly label: string; readonly help: string };
  /** Actions that change the same of the same variable wait for each other. A mode that holds for minutes keeps no gate waiting. */
  readonly changes: 'value' | 'mode' | 'limits';
  /** `vcf#1.cutoff to 127 over 2 s`. */
  sentence(settings: object): string;
  /** Nothing that it performs goes on for longer. */
  durationMs(settings: object): number;
  perform(settings: object, engine: ActionEngine): void;
}

interface Action<F extends Fields> extends AnyAction {
  readonly settings: F;
  readonly rules?: Rules<F>;
  sentence(settings: SettingsOf<F>): string;
  durationMs(settings: SettingsOf<F>): number;
  perform(settings: SettingsOf<F>, engine: ActionEngine): void;
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
