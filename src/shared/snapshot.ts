/**
 * The snapshot: what the audio thread publishes every quantum, read by the page (meters) and the engine (latency).
 *
 * | Int32 word | content (writer: audio thread) |
 * |---|---|
 * | 0 | quanta rendered, wrapping |
 * | 1 | frames of the last quantum |
 * | 2 | ring records taken, wrapping; the audio thread notifies waiters of this word when it changes |
 * | 3 | fade: 0 closed (every channel at 0 V), 1 opening, 2 open, 3 closing |
 * | 4 | panic epoch that has reached 0 V |
 * | 5 | interruptions of the stream noticed; the audio thread notifies waiters of this word when it changes |
 * | 6 | targets and samples that were not finite and became rest |
 * | 7 | 1 after process() threw: silent for good |
 * | 8 | jack table version in use |
 * | 9 | frames rendered, wrapping: stands still with the stream, and tells a step of the wall clock from a standstill |
 * | 10 | milliseconds for which it rendered, wrapping: whole ticks of the wall clock, so true over many quanta only |
 *
 * From byte 64: MAX_JACKS Float64 volts now at each jack (0 while the fade is closed), then MAX_JACKS Float64 volts that it would
 * have fully armed at the end of its move, then MAX_JACKS Float64 volts where its move has come. A 64-bit aligned store does not tear on the machines that Chrome runs on; a meter that did show one torn value
 * would show it for one frame.
 */
import { MAX_JACKS } from '../domain/devices/jack';

const SNAPSHOT_VALUES_OFFSET = 64;
export const SNAPSHOT_BYTES = SNAPSHOT_VALUES_OFFSET + 3 * MAX_JACKS * 8;

export const enum SnapshotWord {
  Quanta,
  QuantumFrames,
  Taken,
  RestFade,
  PanicAtRest,
  Interruptions,
  NotFinite,
  Failed,
  TableVersion,
  Frames,
  BusyMs,
}

export const enum FadeState {
  Closed,
  Opening,
  Open,
  Closing,
}

/** By the number that stands in the word. */
export const FADE_NAMES = ['closed', 'opening', 'open', 'closing'] as const;
export type FadeName = (typeof FADE_NAMES)[number];

export class Snapshot {
  readonly words: Int32Array;
  readonly volts: Float64Array;
  readonly targets: Float64Array;
  readonly asked: Float64Array;

  constructor(readonly buffer: ArrayBufferLike) {
    this.words = new Int32Array(buffer, 0, SNAPSHOT_VALUES_OFFSET / 4);
    this.volts = new Float64Array(buffer, SNAPSHOT_VALUES_OFFSET, MAX_JACKS);
    this.targets = new Float64Array(buffer, SNAPSHOT_VALUES_OFFSET + MAX_JACKS * 8, MAX_JACKS);
    this.asked = new Float64Array(buffer, SNAPSHOT_VALUES_OFFSET + 2 * MAX_JACKS * 8, MAX_JACKS);
  }

  /** One word, as an unsigned count. Any thread: safe. */
  read(word: SnapshotWord): number {
    return Atomics.load(this.words, word) >>> 0;
  }
}
