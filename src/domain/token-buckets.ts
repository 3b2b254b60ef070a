/**
 * A row of token buckets of one size. Each is a single number, the time at which it will be full again (the generic cell
 * rate algorithm), so tokens are as fractional as time is and nothing is lost by asking often. Any thread: safe.
 */
import type { TokenBucket } from './patch';
import type { Milliseconds } from './units';

export class TokenBuckets {
  private readonly intervalMs: number;
  private readonly capacityMs: number;
  private readonly fullAt: Float64Array;

  constructor(
    { capacity, perSecond }: TokenBucket,
    private readonly count: number,
  ) {
    if (!(capacity >= 1 && perSecond > 0 && capacity < Infinity && perSecond < Infinity))
      throw new RangeError(`a bucket must hold and refill tokens, got ${capacity}, ${perSecond} per second`);
    this.intervalMs = 1000 / perSecond;
    this.capacityMs = capacity * this.intervalMs;
    this.fullAt = new Float64Array(count).fill(-Infinity);
  }

  has(index: number): boolean {
    return this.fullAt[index] !== undefined;
  }

  /** Until a bucket has a token, at most 0 when it has one. Does not allocate. */
  waitMs(index: number, now: Milliseconds): number {
    return Math.max(this.fullAt[index], now) + this.intervalMs - this.capacityMs - now;
  }

  /** Takes one token. Does not allocate. */
  spend(index: number, now: Milliseconds): void {
    this.fullAt[index] = Math.max(this.fullAt[index], now) + this.intervalMs;
  }

  /** Buckets of another size or count in which as many tokens are missing as in these, as far as they hold so many. */
  resized(size: TokenBucket, count: number, now: Milliseconds): TokenBuckets {
    const next = new TokenBuckets(size, count);
    for (let index = 0; index < Math.min(count, this.count); index++) {
      const owedMs = this.fullAt[index] - now;
      if (!(owedMs > 0)) continue;
      const missing = Math.min(owedMs / this.intervalMs, size.capacity);
      next.fullAt[index] = now + missing * next.intervalMs;
    }
    return next;
  }
}
