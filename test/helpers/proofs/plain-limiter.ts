/** The tiers as a person would write them down: no bound on memory, no care for speed. */
import type { PacedRole, PatchLimits } from '../../../src/domain/limits/limit-settings';
import type { LimitedRole } from '../../../src/domain/limits/role-cooldowns';
import type { TokenBucket } from '../../../src/domain/limits/token-buckets';

const SUB_WINDOW_MS = 5000;
const SUB_WINDOWS = 12;

/** The obvious bucket: a count of tokens, refilled by the time since it was last looked at. */
class PlainBucket {
  private tokens: number;
  private at: number | null = null;

  constructor(public size: TokenBucket) {
    this.tokens = size.capacity;
  }

  waitMs(time: number): number {
    const refill = ((time - (this.at ?? time)) * this.size.perSecond) / 1000;
    this.tokens = Math.min(this.size.capacity, this.tokens + refill);
    this.at = time;
    return (Math.max(0, 1 - this.tokens) * 1000) / this.size.perSecond;
  }

  take(tokens: number): void {
    this.tokens -= tokens;
  }

  /** Edits the size: missing tokens stay missing, as far as the new size holds so many. */
  edit(size: TokenBucket, time: number): void {
    this.waitMs(time);
    const missing = Math.min(this.size.capacity - this.tokens, size.capacity);
    this.size = size;
    this.tokens = size.capacity - missing;
  }
}

interface PlainViewer {
  admittedAt: number;
  /** The sub-window of every command of the last minute. */
  readonly subWindows: number[];
}

export class PlainLimiter {
  private readonly system: PlainBucket;
  private readonly privileged: PlainBucket;
  private readonly variables: PlainBucket[];
  private readonly viewers = new Map<string, PlainViewer>();
  private time = 0;
  private lastNow = 0;
  private steppedBackMs = 0;

  constructor(
    private limits: PatchLimits,
    private readonly names: readonly string[],
  ) {
    this.system = new PlainBucket(limits.system);
    this.privileged = new PlainBucket(limits.privileged);
    this.variables = names.map(() => new PlainBucket(limits.variable));
  }

  configure(limits: PatchLimits): void {
    this.limits = limits;
    this.system.edit(limits.system, this.time);
    this.privileged.edit(limits.privileged, this.time);
    for (const bucket of this.variables) bucket.edit(limits.variable, this.time);
  }

  ask(viewerId: string, role: LimitedRole, variableIndex: number, now: number): number {
    this.steppedBackMs += Math.max(0, this.lastNow - now);
    this.lastNow = now;
    // Summed up in one step: at the very edge of a sub-window the last bit of time decides.
    this.time = now + this.steppedBackMs;
    const { time } = this;
    const cost = this.limits.costs.find(({ variable }) => variable === this.names[variableIndex]);
    const tokens = cost?.tokens ?? 1;
    if (role === 'broadcaster' || role === 'moderator') return this.settle([[this.privileged, tokens]], []);
    const cooled = (cost?.cools ?? []).map((one): [PlainBucket, number] => [
      this.variables[this.names.indexOf(one.variable)],
      one.tokens,
    ]);
    const viewer = this.viewers.get(viewerId) ?? { admittedAt: -Infinity, subWindows: [] };
    const waits = [viewer.admittedAt + this.cooldownMs(role) - time, this.minuteWaitMs(viewer)];
    const buckets: [PlainBucket, number][] = [
      [this.system, tokens],
      [this.variables[variableIndex], tokens],
    ];
    const waitMs = this.settle([...buckets, ...cooled], waits);
    if (waitMs > 0) return waitMs;
    viewer.admittedAt = time;
    viewer.subWindows.push(Math.floor(time / SUB_WINDOW_MS));
    this.viewers.set(viewerId, viewer);
    return 0;
  }

  private settle(buckets: readonly (readonly [PlainBucket, number])[], waits: readonly number[]): number {
    const waitMs = Math.max(...waits, ...buckets.map(([bucket]) => bucket.waitMs(this.time)));
    // The two round differently: a wait of less than 10 ns is none to both.
    if (waitMs >= 1e-5) return waitMs;
    for (const [bucket, tokens] of buckets) bucket.take(tokens);
    return 0;
  }

  private cooldownMs(role: LimitedRole): number {
    const { userCooldownMs, roles } = this.limits;
    if (!(role in roles)) return userCooldownMs;
    const { cooldownMs, cooldownFactor } = roles[role as PacedRole];
    return cooldownMs ?? cooldownFactor * userCooldownMs;
  }

  private minuteWaitMs({ subWindows }: PlainViewer): number {
    const { perMinute } = this.limits;
    if (perMinute === null) return 0;
    const current = Math.floor(this.time / SUB_WINDOW_MS);
    while (subWindows.length > 0 && subWindows[0] <= current - SUB_WINDOWS) subWindows.shift();
    if (subWindows.length < perMinute) return 0;
    const mustLeave = subWindows[subWindows.length - perMinute];
    return (mustLeave + SUB_WINDOWS) * SUB_WINDOW_MS - this.time;
  }
}
