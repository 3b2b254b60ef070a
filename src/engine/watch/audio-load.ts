/**
 * The share of its time for which the audio thread renders, from its own account. Chromium 156 has no `renderCapacity` to ask, and
 * this page's processor is all that its stream renders. Time in which other programs held the core counts. Engine worker: safe.
 */
import type { Milliseconds } from '../../domain/numbers/units';
import { type Snapshot, SnapshotWord } from '../../shared/snapshot';

/** The account is in whole milliseconds: in less time, chance would be most of the figure. */
const OVER_MS = 1_000;

export class AudioLoad {
  private snapshot: Snapshot | null = null;
  private since = 0;
  private busyMs = 0;
  private share = NaN;

  /** Returns the share over the last whole second, 0 to 1; NaN without a stream and in its first second. `snapshot`: the stream's. */
  take(snapshot: Snapshot | null, now: Milliseconds): number {
    if (snapshot !== this.snapshot) this.begin(snapshot, NaN, now);
    if (snapshot !== null && now - this.since >= OVER_MS) {
      const busyMs = (snapshot.read(SnapshotWord.BusyMs) - this.busyMs) >>> 0;
      this.begin(snapshot, Math.min(busyMs / (now - this.since), 1), now);
    }
    return this.share;
  }

  private begin(snapshot: Snapshot | null, share: number, now: Milliseconds): void {
    this.snapshot = snapshot;
    this.since = now;
    this.busyMs = snapshot?.read(SnapshotWord.BusyMs) ?? 0;
    this.share = share;
  }
}
