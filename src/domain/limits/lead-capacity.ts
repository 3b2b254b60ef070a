/**
 * Commands a second that viewers may send while the engine is about to be overloaded, below what the patch allows. It counts what
 * was let through, and knows whether anything had to wait. Engine worker: safe, does not allocate.
 */
import type { TokenBucket } from './token-buckets';

/** A burst is work that waits in one heap: at most this much of a second's may come at once, which keeps the path below 15 ms. */
const BURST_S = 0.01;

export class LeadCapacity {
  /** Infinity: nothing is taken away. */
  perSecond = Infinity;
  /** Share of the patch's refill that is left. */
  factor = 1;
  private spent = 0;
  private hasWaited = false;

  /** Viewers' commands took so many of the system's tokens. */
  noteSpent(tokens: number): void {
    this.spent += tokens;
  }

  /** A viewer's command found the system without a token. */
  noteWait(): void {
    this.hasWaited = this.factor < 1;
  }

  /** Tokens that were spent since the last call. */
  takeSpent(): number {
    const { spent } = this;
    this.spent = 0;
    return spent;
  }

  /** Whether a command had to wait for the lead since the last call. */
  takeWaited(): boolean {
    const { hasWaited } = this;
    this.hasWaited = false;
    return hasWaited;
  }

  /** The system's size while it is led. */
  reduced({ capacity, perSecond }: TokenBucket): TokenBucket {
    this.factor = Math.min(this.perSecond / perSecond, 1);
    if (this.factor === 1) return { capacity, perSecond };
    return {
      capacity: Math.max(Math.min(capacity, this.perSecond * BURST_S), 1),
      perSecond: this.perSecond,
    };
  }
}
