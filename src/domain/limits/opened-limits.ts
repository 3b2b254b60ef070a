/** The limits of a patch while chat is opened: so many times as much goes through. Any thread: safe. */
import type { PatchLimits } from './limit-settings';
import type { TokenBucket } from './token-buckets';

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
