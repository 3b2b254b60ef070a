/**
 * Who may move what, how often. Viewers pass four tiers: their own cooldown, their own minute, the whole system, the
 * variable. Broadcaster and moderators share one allowance instead of all four, so that they can always correct what chat is
 * busy with. Every tier is asked before any is spent, so a refusal costs nothing. Engine worker: safe.
 */
import { milliseconds, type Milliseconds } from '../numbers/units';
import type { Slowed, Tier } from '../verdict/verdict';
import { AdaptiveCapacity } from './adaptive-capacity';
import { LeadCapacity } from './lead-capacity';
import type { PatchLimits } from './limit-settings';
import { type LimitsInForce, limitsInForce, slowedBy, systemSize } from './limits-in-force';
import { MoveCosts, type Named } from './move-costs';
import { cooldownsOf, type LimitedRole, type ViewerRole } from './role-cooldowns';
import { openedLimits } from './opened-limits';
import { MINUTE_MS, SlidingWindow } from './sliding-window';
import { type TokenBucket, TokenBuckets } from './token-buckets';
import { MAX_VIEWERS, NEWCOMER, ViewerCooldowns } from './viewer-cooldowns';

/**
 * Shorter waits count as zero: rounding stays below this for two years, so a viewer who returns after exactly the wait we told is
 * admitted. Errors do not accumulate, because debts are never rounded.
 */
const NO_WAIT_MS = 1e-5;
/** How often the system's size is fitted to latency and audience: both change over seconds. */
const FIT_MS = 1000;
const ADMITTED = milliseconds(0);
const CANNOT_TELL = milliseconds(Infinity);
const ONLY = 0;

export class Limiter {
  private readonly cooldowns = new ViewerCooldowns(0);
  private readonly capacity = new AdaptiveCapacity();
  private readonly led = new LeadCapacity();
  private cooldownMs: Readonly<Record<ViewerRole, number>>;
  private given: PatchLimits;
  private named: readonly Named[];
  /** The limits in force: the given ones, opened. */
  private limits: PatchLimits;
  private openFactor = 1;
  private costs: MoveCosts;
  private system: TokenBuckets;
  private variables: TokenBuckets;
  private privileged: TokenBuckets;
  /** Only while a limit asks for it: it takes 3 MB. */
  private minute: SlidingWindow | null = null;
  private tier: Tier = 'cooldown';
  private lastNow = -Infinity;
  private steppedBackMs = 0;
  private fitAt = -Infinity;

  constructor(limits: PatchLimits, variables: readonly Named[]) {
    this.given = limits;
    this.limits = limits;
    this.named = variables;
    this.system = new TokenBuckets(limits.system, 1);
    this.variables = new TokenBuckets(limits.variable, variables.length);
    this.privileged = new TokenBuckets(limits.privileged, 1);
    this.costs = new MoveCosts(limits.costs, variables);
    this.cooldownMs = cooldownsOf(limits, 1);
    this.remember();
  }

  /** Takes the limits of an edited patch. Spent tokens stay spent; a variable's bucket stays with its index. */
  configure(limits: PatchLimits, variables: readonly Named[]): void {
    const time = milliseconds(this.lastNow + this.steppedBackMs);
    this.given = limits;
    this.named = variables;
    this.limits = openedLimits(limits, this.openFactor);
    this.system = this.system.resized(this.systemSize(time), 1, time);
    this.variables = this.variables.resized(this.limits.variable, variables.length, time);
    this.privileged = this.privileged.resized(limits.privileged, 1, time);
    this.costs = new MoveCosts(limits.costs, variables);
    this.cooldownMs = cooldownsOf(limits, this.openFactor);
    this.remember();
  }

  /**
   * Lets `factor` times as much through as the patch says, until the next call; 1 is the patch itself. Moderators' allowance
   * stays what it is. Going back locks nobody out: a bucket then misses at most what it holds.
   */
  open(factor: number): void {
    this.openFactor = factor;
    this.configure(this.given, this.named);
  }

  /** How far viewers are slowed by `lead`, and what they spend. */
  get inLead(): Pick<LeadCapacity, 'factor' | 'perSecond' | 'takeSpent' | 'takeWaited'> {
    return this.led;
  }

  /** Lets viewers spend at most so many of the system's tokens a second; Infinity: what the patch says. Like `open`, it locks nobody out. */
  lead(perSecond: number): void {
    if (perSecond === this.led.perSecond) return;
    this.led.perSecond = perSecond;
    const time = milliseconds(this.lastNow + this.steppedBackMs);
    this.system = this.system.resized(this.systemSize(time), 1, time);
  }

  /** The tier whose wait the last refusal told: of those that refused, the longest. */
  get refusedBy(): Tier {
    return this.tier;
  }

  /** Why the system lets less through than the patch says; null while it does not. */
  get slowed(): Slowed | null {
    return slowedBy(this.limits, this.capacity, this.led.factor);
  }

  /** How many viewers are remembered. */
  get viewers(): number {
    return this.cooldowns.size;
  }

  /** The factors by which the limits are fitted now. Allocates. */
  inForce(now: Milliseconds): LimitsInForce {
    return limitsInForce(this.limits, this.activeAt(now), this.capacity, this.openFactor, this.led.factor);
  }

  /** Takes how long one command was on its way through the path; it matters when the limits are adaptive. */
  observeLatency(latencyMs: number, now: Milliseconds): void {
    if (this.limits.adaptive) this.capacity.observe(latencyMs, now);
  }

  /** Sets every viewer free: cooldowns and minutes are over. The buckets stay as they are. */
  clearCooldowns(): void {
    this.cooldowns.clear();
    if (this.minute !== null) this.minute = new SlidingWindow(MAX_VIEWERS);
  }

  /** Tokens of the system that a move of a variable spends, at least 1. Does not allocate. */
  tokensOf(variableIndex: number): number {
    return this.costs.tokensOf(variableIndex);
  }

  /**
   * Asks for one move of a variable. Returns 0 and spends when every tier admits; else spends nothing and returns the wait
   * after which it would be admitted if nobody else asked. A dear move is admitted like any other, when each bucket that it
   * spends from holds one token, and leaves them in debt. Returns Infinity, which is a refusal too, when it cannot tell: a
   * time that is not finite, a variable that does not exist, limits that are no numbers. `now` is monotonic; should it step
   * back, time stands still for that one step and then goes on, so nothing is refilled and nobody is locked out. `isMore`: a
   * further move of a message of which one was admitted; the viewer's own limits count messages, and are not asked again.
   */
  ask(
    viewerId: string,
    role: LimitedRole,
    variableIndex: number,
    now: Milliseconds,
    isMore = false,
  ): Milliseconds {
    if (!Number.isFinite(now) || !this.variables.has(variableIndex)) return CANNOT_TELL;
    if (now < this.lastNow) this.steppedBackMs += this.lastNow - now;
    this.lastNow = now;
    const time = milliseconds(now + this.steppedBackMs);
    if (time >= this.fitAt) this.fit(time);
    return role === 'broadcaster' || role === 'moderator'
      ? this.askPrivileged(variableIndex, time)
      : this.askViewer(viewerId, role, variableIndex, time, isMore);
  }

  private askPrivileged(variableIndex: number, time: Milliseconds): Milliseconds {
    const waitMs = this.privileged.waitMs(ONLY, time);
    if (waitMs >= NO_WAIT_MS) {
      this.tier = 'privileged';
      return milliseconds(waitMs);
    }
    this.privileged.spend(ONLY, time, this.costs.tokensOf(variableIndex));
    return ADMITTED;
  }

  private askViewer(
    viewerId: string,
    role: ViewerRole,
    variableIndex: number,
    time: Milliseconds,
    isMore: boolean,
  ): Milliseconds {
    const entry = isMore ? NEWCOMER : this.cooldowns.entryOf(viewerId);
    const cooldownMs = this.cooldowns.waitMs(entry, this.cooldownMs[role], time);
    const minuteMs = this.minuteWaitMs(entry, time);
    const systemMs = this.system.waitMs(ONLY, time);
    const variableMs = this.variableWaitMs(variableIndex, time);
    // Math.max of anything with NaN is NaN, which no comparison admits.
    const longestMs = Math.max(cooldownMs, minuteMs, systemMs, variableMs);
    if (longestMs < NO_WAIT_MS) {
      if (!isMore) this.spendOwn(entry, viewerId, time);
      this.spend(variableIndex, time);
      return ADMITTED;
    }
    if (Number.isNaN(longestMs)) return CANNOT_TELL;
    if (systemMs >= NO_WAIT_MS) this.led.noteWait();
    if (longestMs === cooldownMs) this.tier = 'cooldown';
    else if (longestMs === minuteMs) this.tier = 'minute';
    else this.tier = longestMs === variableMs ? 'variable' : 'system';
    return milliseconds(longestMs);
  }

  private minuteWaitMs(entry: number, time: Milliseconds): number {
    const { perMinute } = this.limits;
    return perMinute === null ? 0 : (this.minute?.waitMs(entry, perMinute, time) ?? 0);
  }

  private variableWaitMs(variableIndex: number, time: Milliseconds): number {
    let waitMs = this.variables.waitMs(variableIndex, time);
    const cooled = this.costs.cooledBy(variableIndex);
    for (let nth = 0; nth < cooled.length; nth++)
      waitMs = Math.max(waitMs, this.variables.waitMs(cooled[nth].variableIndex, time));
    return waitMs;
  }

  private spendOwn(entry: number, viewerId: string, time: Milliseconds): void {
    const kept = this.cooldowns.spend(entry, viewerId, time);
    if (this.minute === null || kept === NEWCOMER) return;
    if (entry === NEWCOMER) this.minute.forget(kept);
    this.minute.add(kept, time);
  }

  private spend(variableIndex: number, time: Milliseconds): void {
    const tokens = this.costs.tokensOf(variableIndex);
    this.system.spend(ONLY, time, tokens);
    this.led.noteSpent(tokens);
    this.variables.spend(variableIndex, time, tokens);
    const cooled = this.costs.cooledBy(variableIndex);
    for (let nth = 0; nth < cooled.length; nth++)
      this.variables.spend(cooled[nth].variableIndex, time, cooled[nth].tokens);
  }

  private fit(time: Milliseconds): void {
    const { adaptive, followViewers } = this.limits;
    if (adaptive || followViewers.from !== null) this.system.resize(this.systemSize(time), time);
    this.fitAt = time + FIT_MS;
  }

  private systemSize(time: Milliseconds): TokenBucket {
    return this.led.reduced(systemSize(this.limits, this.activeAt(time), this.capacity.factor));
  }

  /** Viewers of the last minute; before the first command there is no time yet. */
  private activeAt(time: Milliseconds): number {
    return time > -Infinity ? (this.minute?.activeViewers(time) ?? 0) : 0;
  }

  /** Sees to it that viewers are remembered as long as a limit asks: the patch's own ones too, for opened ones close again. */
  private remember(): void {
    const { perMinute, followViewers } = this.limits;
    const countsMinutes = perMinute !== null || followViewers.from !== null;
    this.minute = countsMinutes ? (this.minute ?? new SlidingWindow(MAX_VIEWERS)) : null;
    const longestMs = Math.max(...Object.values(cooldownsOf(this.given, 1)));
    this.cooldowns.keepMs = Math.max(countsMinutes ? MINUTE_MS : 0, longestMs);
  }
}
