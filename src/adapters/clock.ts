/** The monotonic clock, and what the wall clock showed at one of its moments. Page and engine: safe. Audio thread: never. */
import type { EpochMilliseconds, Milliseconds } from '../domain/numbers/units';

export interface Clock {
  /** Monotonic. */
  now(): Milliseconds;
  /** The wall clock at a moment of `now`. It need not be right: see `staleness.ts`. */
  wallAt(now: Milliseconds): EpochMilliseconds;
}

class SystemClock implements Clock {
  private aheadMs = 0;
  private askedFor = NaN;

  now(): Milliseconds {
    return performance.now() as Milliseconds;
  }

  wallAt(now: Milliseconds): EpochMilliseconds {
    // All messages of a frame come at one moment, and reading a clock takes a tenth of what deciding a command does. For a later
    // moment it is read again, however little later: the computer may have slept, of which only the wall clock knows.
    if (now !== this.askedFor) {
      this.askedFor = now;
      this.aheadMs = Date.now() - performance.now();
    }
    return (now + this.aheadMs) as EpochMilliseconds;
  }
}

export const systemClock: Clock = new SystemClock();
