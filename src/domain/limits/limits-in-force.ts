/** The limits that hold now, beside those of the patch. Any thread: safe. */
import type { Slowed } from '../verdict/verdict';
import type { PatchLimits } from './limit-settings';
import type { TokenBucket } from './token-buckets';

/** A share that rounds to all of it is no news. */
const NO_LESS = 0.995;

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

/** The system's size for so many viewers of the last minute. `limits` are opened already. */
export function systemSize(limits: PatchLimits, active: number, adaptiveFactor: number): TokenBucket {
  const { system, adaptive } = limits;
  const audience = audienceOf(limits, active);
  return {
    capacity: Math.max(system.capacity * (adaptive ? adaptiveFactor : 1) * audience, 1),
    perSecond: system.perSecond * audience,
  };
}

export function limitsInForce(
  limits: PatchLimits,
  active: number,
  measured: { readonly factor: number; readonly latencyMs: number },
  opened: number,
  lead: number,
): LimitsInForce {
  const [adaptive, latencyMs] = limits.adaptive ? [measured.factor, measured.latencyMs] : [1, NaN];
  const audience = audienceOf(limits, active);
  return { factor: adaptive * opened * audience * lead, adaptive, opened, audience, lead, latencyMs };
}

/** Why the system lets less through than `limits`, or null; the lead is the nearer cause. `measured` is how long commands take. */
export function slowedBy({ adaptive }: PatchLimits, measured: Slowed, lead: number): Slowed | null {
  if (lead < NO_LESS) return { factor: lead, latencyMs: null };
  const { factor, latencyMs } = measured;
  return adaptive && factor < NO_LESS ? { factor, latencyMs } : null;
}

/** How many times as much the size of the audience lets through, at least 1. */
function audienceOf({ followViewers: { from, most } }: PatchLimits, active: number): number {
  return from === null ? 1 : Math.min(Math.max(active / from, 1), most);
}
