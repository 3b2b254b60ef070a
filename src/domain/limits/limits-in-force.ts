/** The limits that hold now, beside those of the patch. Any thread: safe. */
import type { PatchLimits } from './limit-settings';
import type { TokenBucket } from './token-buckets';

/** Each is a factor: 1 is what the patch says, 0.7 lets 70 % of that through at once. */
export interface LimitsInForce {
  /** All of them together. */
  readonly factor: number;
  /** By how long commands take. 1 unless the patch's limits are adaptive. */
  readonly adaptive: number;
  /** By support that opened chat. */
  readonly opened: number;
  /** By how many viewers play. 1 unless the patch's limits follow them. */
  readonly audience: number;
  /** Taken away ahead of an overload that is forecast, where the streamer allows it. */
  readonly lead: number;
  /** How long commands take, which `adaptive` goes by, in milliseconds. NaN where nobody asks or nothing was measured. */
  readonly latencyMs: number;
}

export function openedLimits(limits: PatchLimits, factor: number): PatchLimits {
  const opened = ({ capacity, perSecond }: TokenBucket): TokenBucket => ({
    capacity: capacity * factor,
    perSecond: perSecond * factor,
  });
  const { perMinute, system, variable } = limits;
  return {
    ...limits,
    perMinute: perMinute === null ? null : perMinute * factor,
    system: opened(system),
    variable: opened(variable),
  };
}
