/**
 * Times L3, ring → first sample rendered, for every record. The audio thread notifies the snapshot's `Taken` word in the
 * quantum in which it takes records, and a wait for that is always set up beforehand, so that a command pays only for a note of
 * when it went. The figure includes the way from that notice to here: it is an upper bound. Engine worker: safe.
 */
import type { Clock } from '../../adapters/clock';
import type { Milliseconds } from '../../domain/numbers/units';
import type { Metrics } from '../report/metrics';
import type { TraceBook } from '../report/trace-book';
import { RING_CAPACITY } from '../../shared/ring';
import { type Snapshot, SnapshotWord } from '../../shared/snapshot';

/** A suspended context takes nothing: what waited longer than this is dropped rather than counted. */
const GIVES_UP_MS = 5_000;

/** `record` counts the ring's records from 1; `now` is when this was noticed. */
type NotesTaken = (duration: Milliseconds, record: number, now: Milliseconds) => void;

/** Records L3, and ends traces. */
export const takenNotes =
  (metrics: Metrics, traces: TraceBook): NotesTaken =>
  (duration, record, now) => {
    metrics.l3.record(duration);
    if (traces.isOn) traces.noteTaken(record, now);
  };

export class Stopwatch {
  /** Moments of sending, by record number modulo the ring's capacity: more can never be on their way. */
  private readonly sentAt = new Float64Array(RING_CAPACITY);
  private taken: number;
  private stopped = false;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly clock: Clock,
    private readonly onTaken: NotesTaken,
  ) {
    this.taken = snapshot.read(SnapshotWord.Taken);
    void this.watch();
  }

  /** `record` counts the ring's records from 1. Does not allocate. */
  start(record: number, now: Milliseconds): void {
    this.sentAt[record & (RING_CAPACITY - 1)] = now;
  }

  /** Wakes the wait that is set up, so that it does not keep the memory of a stream that is over. */
  stop(): void {
    this.stopped = true;
    Atomics.notify(this.snapshot.words, SnapshotWord.Taken);
  }

  private async watch(): Promise<void> {
    while (!this.stopped) {
      const { words } = this.snapshot;
      await Atomics.waitAsync(words, SnapshotWord.Taken, this.taken | 0, GIVES_UP_MS).value;
      if (!this.stopped) this.readOff();
    }
  }

  private readOff(): void {
    const now = this.clock.now();
    const taken = this.snapshot.read(SnapshotWord.Taken);
    while (this.taken !== taken) {
      this.taken = (this.taken + 1) >>> 0;
      const duration = now - this.sentAt[this.taken & (RING_CAPACITY - 1)];
      if (duration < GIVES_UP_MS) this.onTaken(duration as Milliseconds, this.taken, now);
    }
  }
}
