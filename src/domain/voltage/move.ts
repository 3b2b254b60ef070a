/**
 * A move: where a jack goes, how long the way takes, how long it stays there and where it goes afterwards. A ramp is a move that
 * stays, a gate one that takes no time to get there and goes back. The engine makes them, the audio thread plays them by counting
 * frames, so that they end on time whatever becomes of the engine and the page. Any thread: safe.
 */
import { seconds, type Seconds, type Volts } from '../numbers/units';

/**
 * With x, 0 to 1, for the time gone of `overSeconds` and y, 0 to 1, for the way done from the volts at the start to the target:
 * `linear` is y = x; `exponential` is y = (1 - e^(-cx)) / (1 - e^-c) with c = CURVATURE, fast at first and slow at last, which
 * goes up, down and through 0 V alike.
 */
export type Shape = 'linear' | 'exponential';

export interface Move {
  readonly target: Volts;
  /** The way to the target, 0 to MAX_MOVE_SECONDS; 0 is as fast as the jack's slew lets it. */
  readonly overSeconds: Seconds;
  readonly shape: Shape;
  /** The stay at the target, from the end of `overSeconds`: 0 to MAX_MOVE_SECONDS, or Infinity for good. */
  readonly holdSeconds: Seconds;
  /** The target after the hold, reached as fast as the slew lets it, for good. */
  readonly then: Volts;
}

/** A longer way or hold is cut: nothing that chat starts by itself runs on unseen for minutes. */
export const MAX_MOVE_SECONDS = seconds(60);

/** In time constants. A capacitor's charge after five (99.3 %) counts as full, and the curve is scaled to end there. */
export const CURVATURE = 5;

/** To the target at once, and stays. */
export const plainMove = (target: Volts): Move => ({
  target,
  overSeconds: seconds(0),
  shape: 'linear',
  holdSeconds: seconds(Infinity),
  then: target,
});

/** Infinity minus itself is no number either. */
const isFinite = (value: number): boolean => value - value === 0;

/** Whether every number of a move is one; only a hold may be infinite. Does not allocate. */
export const isFiniteMove = ({ target, overSeconds, holdSeconds, then }: Move): boolean =>
  isFinite(target) &&
  isFinite(overSeconds) &&
  (isFinite(holdSeconds) || holdSeconds === Infinity) &&
  isFinite(then);
