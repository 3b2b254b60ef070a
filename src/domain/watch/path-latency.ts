/** The path's latency as alerts judge it: from the frame of chat to the ring. Any thread: safe. */
import { LEAST_SAMPLES, type Measured, type Timing } from './alert';

const WINDOW_SECONDS = 60;

/** Milliseconds; NaN below the least number of samples. Two stages in a row take at most the sum of what each takes at most. */
export function pathLatency(measured: Measured, by: (timing: Timing) => number): number {
  const toVerdict = measured.latency('l1', WINDOW_SECONDS);
  const toRing = measured.latency('l2', WINDOW_SECONDS);
  if (toVerdict.count < LEAST_SAMPLES) return NaN;
  return by(toVerdict) + (toRing.count === 0 ? 0 : by(toRing));
}
