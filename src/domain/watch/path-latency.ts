/** The path's latency as alerts judge it: from the frame of chat to the ring. Any thread: safe. */
import { number } from '../settings/field';
import { type AlertAct, LEAST_SAMPLES, type Measured, type Timing } from './alert';
import { inMs } from './figure-words';

/** Milliseconds; NaN below the least number of samples. Two stages in a row take at most the sum of what each takes at most. */
export function pathLatency(measured: Measured, seconds: number, by: (timing: Timing) => number): number {
  const toVerdict = measured.latency('l1', seconds);
  const toRing = measured.latency('l2', seconds);
  if (toVerdict.count < LEAST_SAMPLES) return NaN;
  return by(toVerdict) + (toRing.count === 0 ? 0 : by(toRing));
}

export const latencyLevel = (fallback: number) =>
  number('Raise at', { unit: 'ms', min: 0.01, max: 10_000, fallback });

/** The alerts of a slow path have one cure. */
export const SLOW_PATH = {
  words: {
    advice: 'Close other tabs and programs, or let chat play less in the limits.',
    forViewers: 'Commands come a little late.',
  },
  act: { label: 'Open limits', view: 'crowd' } as AlertAct,
  ...{ lookBackMs: 60_000, forMs: 5_000, keepMs: 10_000 },
  figure: inMs,
};
