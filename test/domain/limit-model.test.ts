import { expect, test } from 'vitest';
import { Limiter } from '../../src/domain/limit';
import type { PatchLimits, TokenBucket } from '../../src/domain/patch';
import { Random } from '../../src/domain/random';
import { milliseconds } from '../../src/domain/units';

/** The obvious bucket: a count of tokens, refilled by the time since it was last looked at. */
class PlainBucket {
  tokens: number;
  private at = -Infinity;
  constructor(public size: TokenBucket) {
    this.tokens = size.capacity;
  }
  waitMs(time: number): number {
    const refill = this.at === -Infinity ? 0 : ((time - this.at) * this.size.perSecond) / 1000;
    this.tokens = Math.min(this.size.capacity, this.tokens + refill);
    this.at = time;
    return (Math.max(0, 1 - this.tokens) * 1000) / this.size.perSecond;
  }
  resize(size: TokenBucket, time: number): void {
    if (this.at !== -Infinity) this.waitMs(time);
    const missing = Math.min(this.size.capacity - this.tokens, size.capacity);
    this.size = size;
    this.tokens = size.capacity - missing;
  }
}

/** The three tiers as a person would write them down: no bound on memory, no care for speed. */
class PlainLimiter {
  private readonly system: PlainBucket;
  private readonly privileged: PlainBucket;
  private readonly variables: PlainBucket[];
  private readonly admittedAt = new Map<string, number>();
  private time = 0;
  private lastNow: number | null = null;

  constructor(
    private limits: PatchLimits,
    variableCount: number,
  ) {
    this.system = new PlainBucket(limits.system);
    this.privileged = new PlainBucket(limits.privileged);
    this.variables = Array.from({ length: variableCount }, () => new PlainBucket(limits.variable));
  }

  configure(limits: PatchLimits): void {
    this.limits = limits;
    this.system.resize(limits.system, this.time);
    this.privileged.resize(limits.privileged, this.time);
    for (const bucket of this.variables) bucket.resize(limits.variable, this.time);
  }

  ask(viewerId: string, privileged: boolean, variableIndex: number, now: number): number {
    this.time += Math.max(0, now - (this.lastNow ?? now));
    this.lastNow = now;
    const buckets = privileged ? [this.privileged] : [this.system, this.variables[variableIndex]];
    const waits = buckets.map((bucket) => bucket.waitMs(this.time));
    const admittedAt = privileged ? undefined : this.admittedAt.get(viewerId);
    if (admittedAt !== undefined) waits.push(admittedAt + this.limits.userCooldownMs - this.time);
    const waitMs = Math.max(...waits);
    // The two round differently: a wait of less than 10 ns is none to both.
    if (waitMs >= 1e-5) return waitMs;
    for (const bucket of buckets) bucket.tokens--;
    if (!privileged) this.admittedAt.set(viewerId, this.time);
    return 0;
  }
}

const SIZES: readonly TokenBucket[] = [
  { capacity: 1, perSecond: 0.5 },
  { capacity: 20, perSecond: 2 },
  { capacity: 100, perSecond: 10 },
  { capacity: 2.5, perSecond: 1000 / 7 },
  { capacity: 5000, perSecond: 800 },
];

const randomLimits = (random: Random): PatchLimits => ({
  userCooldownMs: random.pick([0, 50, 1000, 1333.3, 30_000]),
  system: random.pick(SIZES),
  variable: random.pick(SIZES),
  privileged: random.pick(SIZES),
});

/** Mostly traffic of some rate; now and then a sleep, a step back, or the very moment at which a token comes. */
function step(random: Random, lastWaitMs: number): number {
  const kind = random.next();
  if (kind < 0.001) return random.below(100_000);
  if (kind < 0.002) return -random.below(5_000);
  if (kind < 0.1 && Number.isFinite(lastWaitMs)) return lastWaitMs;
  return kind < 0.3 ? 0 : kind < 0.6 ? random.below(20) : random.next() * 40;
}

test.each([1, 2, 3, 4])(
  '100,000 events with edits and clock jumps agree with the plain model (seed %d)',
  (seed) => {
    const random = new Random(seed);
    const variableCount = 12;
    const limits = randomLimits(random);
    const limiter = new Limiter(limits, variableCount);
    const model = new PlainLimiter(limits, variableCount);
    let now = 1000;
    let waitMs = 0;
    let admitted = 0;
    for (let event = 0; event < 100_000; event++) {
      if (random.next() < 0.0005) {
        const edited = randomLimits(random);
        // Viewers are forgotten by the cooldown that held: a longer one does not bring them back.
        const { userCooldownMs } = limits;
        limiter.configure({ ...edited, userCooldownMs }, variableCount);
        model.configure({ ...edited, userCooldownMs });
      }
      now += step(random, waitMs);
      const viewer = `viewer-${random.below(random.pick([3, 300, 30_000]))}`;
      const privileged = random.next() < 0.05;
      const variableIndex = random.below(variableCount);
      waitMs = limiter.ask(viewer, privileged, variableIndex, milliseconds(now));
      const expected = model.ask(viewer, privileged, variableIndex, now);
      if (waitMs === 0) admitted++;
      if ((waitMs === 0) !== (expected === 0) || Math.abs(waitMs - expected) > 1e-4)
        expect.fail(`seed ${seed}, event ${event}: waits ${waitMs} ms, the model ${expected} ms`);
    }
    expect(admitted).toBeGreaterThan(1000);
    expect(admitted).toBeLessThan(99_000);
  },
);
