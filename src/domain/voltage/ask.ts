/** The asks of one message, before its names are matched and its numbers are turned into values. Any thread: safe. */
import type { Milliseconds } from '../numbers/units';

/** The most wishes of one message: with eight, one message can move each variable of the default patch once. */
export const MAX_WISHES = 8;

export type RampShape = 'linear' | 'exponential';

/** The targets that a variable can be given, at once or by a ramp. */
export type Target =
  /** `64`: whole and not negative, as in the core grammar; may be as large as 94 digits make it. */
  | { readonly kind: 'value'; readonly value: number }
  /** `+5`, `-5`: whole, added to the current value. */
  | { readonly kind: 'change'; readonly by: number }
  /** `50%` of the way from the least value to the largest: not negative, may be above 100. */
  | { readonly kind: 'percent'; readonly percent: number }
  /** `2.5V`, `-1V`: at the jack. */
  | { readonly kind: 'volts'; readonly volts: number }
  /** `C#4`: MIDI note number, 0 to 127; 61. */
  | { readonly kind: 'note'; readonly note: number }
  | { readonly kind: 'random' };

export type Ask =
  | Target
  /** `90 in 5s`, `90 in 5s exp`: 10 ms to 60 s. */
  | {
      readonly kind: 'ramp';
      readonly to: Target;
      readonly overMs: Milliseconds;
      readonly shape: RampShape;
    }
  /** `on`, `off`. */
  | { readonly kind: 'switch'; readonly on: boolean }
  /** `trig`: on, for as long as a trigger takes. */
  | { readonly kind: 'trigger' }
  /** `500ms`, `2s`: on for so long, 1 ms to 60 s; the variable's own maximum is not applied yet. */
  | { readonly kind: 'pulse'; readonly forMs: Milliseconds }
  /** `undo`: back to what it was before the viewer's last change. */
  | { readonly kind: 'undo' };

/** One thing that a viewer asks for. */
export interface Wish {
  /**
   * A variable's name, module in lower case and instance without leading zeros, or an alias as written, in any case. Empty
   * for the `!undo` that names nothing: the variable that the viewer moved last.
   */
  readonly name: string;
  readonly ask: Ask;
}

export type Reading =
  /** 1 to MAX_WISHES of them, in the order of the text. The same variable may come twice. */
  | { readonly kind: 'wishes'; readonly wishes: readonly Wish[] }
  /** `readIntent` tells what it was meant as. */
  | { readonly kind: 'none' };

/** An ask that only a variable with two positions takes. */
export type SwitchAsk = Extract<Ask, { readonly kind: 'switch' | 'trigger' | 'pulse' }>;
