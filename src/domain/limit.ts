/**
 * Who may move what, how often. Viewers pass three tiers: their own cooldown, the whole system, the variable. Broadcaster
 * and moderators share one allowance instead of all three, so that they can always correct what chat is busy with.
 * Every tier is asked before any is spent, so a refusal costs nothing. Engine worker: safe.
 */
import type { PatchLimits } from './patch';
import { TokenBuckets } from './token-buckets';
import { milliseconds, type Milliseconds } from './units';
import type { Tier } from './verdict';
import { ViewerCooldowns } from './viewer-cooldowns';

/**
 * A shorter wait is none. Sums of milliseconds in doubles are this exact for two years, so whoever comes back after the wait
 * that was told is admitted. It does not add up: a bucket's debt is never rounded.
 */
const NO_WAIT_MS = 1e-5;
const ADMITTED = milliseconds(0);
const CANNOT_TELL = milliseconds(Infinity);
const ONLY = 0;

export class Limiter {
  private readonly cooldowns: ViewerCooldowns;
  private system: TokenBuckets;
  private variables: TokenBuckets;
  private privileged: TokenBuckets;
  private tier: Tier = 'cooldown';
  private lastNow = -Infinity;
  private steppedBackMs = 0;

  constructor(limits: PatchLimits, variableCount: number) {
    this.cooldowns = new ViewerCooldowns(limits.userCooldownMs);
    this.system = new TokenBuckets(limits.system, 1);
    this.variables = new TokenBuckets(limits.variable, variableCount);
    this.privileged = new TokenBuckets(limits.privileged, 1);
  }

  /** Takes the limits of an edited patch. What is spent stays spent; a variable's bucket stays with its index. */
  configure(limits: PatchLimits, variableCount: number): void {
    const time = milliseconds(this.lastNow + this.steppedBackMs);
    this.cooldowns.cooldownMs = limits.userCooldownMs;
    this.system = this.system.resized(limits.system, 1, time);
    this.variables = this.variables.resized(limits.variable, variableCount, time);
    this.privileged = this.privileged.resized(limits.privileged, 1, time);
  }

  /** The tier whose wait the last refusal told: of those that refused, the longest. */
  get refusedBy(): Tier {
    return this.tier;
  }

  /** How many viewers are remembered. */
  get viewers(): number {
    return this.cooldowns.size;
  }

  /**
   * Asks for one move of a variable. Returns 0 and spends when every tier admits; else spends nothing and returns the wait
   * after which it would be admitted if nobody else asked. Returns Infinity, which is a refusal too, when it cannot tell: a
   * time that is not finite, a variable that does not exist, limits that are no numbers. `now` is monotonic; should it step back, time stands still
   * for that one step and then goes on, so nothing is refilled and nobody is locked out.
   */
  ask(viewerId: string, privileged: boolean, variableIndex: number, now: Milliseconds): Milliseconds {
    if (!Number.isFinite(now) || !this.variables.has(variableIndex)) return CANNOT_TELL;
    if (now < this.lastNow) this.steppedBackMs += this.lastNow - now;
    this.lastNow = now;
    const time = milliseconds(now + this.steppedBackMs);
    return privileged ? this.askPrivileged(time) : this.askViewer(viewerId, variableIndex, time);
  }

  private askPrivileged(time: Milliseconds): Milliseconds {
    const waitMs = this.privileged.waitMs(ONLY, time);
    if (waitMs >= NO_WAIT_MS) {
      this.tier = 'privileged';
      return milliseconds(waitMs);
    }
    this.privileged.spend(ONLY, time);
    return ADMITTED;
  }

  private askViewer(viewerId: string, variableIndex: number, time: Milliseconds): Milliseconds {
    const entry = this.cooldowns.entryOf(viewerId);
    const cooldownMs = this.cooldowns.waitMs(entry, time);
    const systemMs = this.system.waitMs(ONLY, time);
    const variableMs = this.variables.waitMs(variableIndex, time);
    // Math.max of anything with NaN is NaN, which no comparison admits.
    const longestMs = Math.max(cooldownMs, systemMs, variableMs);
    if (longestMs < NO_WAIT_MS) {
      this.cooldowns.spend(entry, viewerId, time);
      this.system.spend(ONLY, time);
      this.variables.spend(variableIndex, time);
      return ADMITTED;
    }
    if (Number.isNaN(longestMs)) return CANNOT_TELL;
    this.tier = longestMs === cooldownMs ? 'cooldown' : longestMs === variableMs ? 'variable' : 'system';
    return milliseconds(longestMs);
  }
}
