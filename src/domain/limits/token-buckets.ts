/**
 * A row of token buckets of one size. Each is a single number, the time at which it will be full again (the generic cell
 * rate algorithm), so tokens are as fractional as time is and nothing is lost by asking often. A request that finds one token may
 * take several: the bucket then owes the rest. So a dear move waits no longer than a cheap one, and whoever comes after it
 * does. Any thread: safe.
 */
import type { Milliseconds } from '../numbers/units';

/** How large a bucket is. It holds at least one token and refills. */
export interface TokenBucket {
  readonly capacity: number;
  readonly perSecond: number;
}

export class TokenBuckets {
  private intervalMs = 0;
  private capacityMs = 0;
  private readonly fullAt: Float64Array;

  constructor(
    size: TokenBucket,
    private readonly count: number,
  ) {
    this.setSize(size);
    this.fullAt = new Float64Array(count).fill(-Infinity);
  }

  has(index: number): boolean {
    return this.fullAt[index] !== undefined;
  }

  /** Until a bucket has a token, at most 0 when it has one. Does not allocate. */
  waitMs(index: number, now: Milliseconds): number {
    return Math.max(this.fullAt[index], now) + this.intervalMs - this.capacityMs - now;
  }

  /** Takes tokens, at least 1, whether they are there or not. Does not allocate. */
  spend(index: number, now: Milliseconds, tokens = 1): void {
    this.fullAt[index] = Math.max(this.fullAt[index], now) + tokens * this.intervalMs;
  }

  /** Makes the buckets larger or smaller, quicker or slower. Missing tokens stay missing, so that this makes no tokens. */
  resize(size: TokenBucket, now: Milliseconds): void {
    const before = this.intervalMs;
    this.setSize(size);
    for (let index = 0; index < this.count; index++) {
      const owedMs = this.fullAt[index] - now;
      if (owedMs > 0) this.fullAt[index] = now + (owedMs / before) * this.intervalMs;
    }
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

  private setSize({ capacity, perSecond }: TokenBucket): void {
    if (!(capacity >= 1 && perSecond > 0 && capacity < Infinity && perSecond < Infinity))
      throw new RangeError(`a bucket must hold and refill tokens, got ${capacity}, ${perSecond} per second`);
    this.intervalMs = 1000 / perSecond;
    this.capacityMs = capacity * this.intervalMs;
  }
}
