/** The share of its time that the engine spends on chat and at its ticks. One more look at the clock for each. Engine worker: safe. */
import type { Milliseconds } from '../../domain/numbers/units';

export class BusyTime {
  private busyMs = 0;
  private since = NaN;

  /** A frame of chat or a tick took so long. Does not allocate. */
  add(duration: number): void {
    this.busyMs += duration;
  }

  /** Returns the share since the last call, 0 to 1; NaN at the first one. A frame that was long reaches back before that. */
  takeShare(now: Milliseconds): number {
    const share = this.busyMs / (now - this.since);
    this.busyMs = 0;
    this.since = now;
    return Math.min(Math.max(share, 0), 1);
  }
}
