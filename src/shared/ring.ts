/**
 * The command ring: single producer (engine worker), single consumer (audio thread), fixed records, no locks.
 *
 * | bytes | content |
 * |---|---|
 * | 0-3 | records written, wrapping Int32 (engine) |
 * | 4-7 | records taken, wrapping Int32 (audio) |
 * | 8-11 | records dropped because the ring was full (engine) |
 * | 12-15 | unused, keeps the records 8-byte aligned |
 * | 16- | RING_CAPACITY records of two Float64: jack index (from 0), volts |
 */
import type { Volts } from '../domain/units';

/** A power of two. At 1,000 commands/s it holds four seconds of a stalled audio thread. */
export const RING_CAPACITY = 4096;
const HEADER_BYTES = 16;
const RECORD_DOUBLES = 2;
export const RING_BYTES = HEADER_BYTES + RING_CAPACITY * RECORD_DOUBLES * 8;
const WRITTEN = 0;
const TAKEN = 1;
const DROPPED = 2;

/** Engine worker: safe, does not allocate. Audio thread: never. */
export class RingWriter {
  private readonly header: Int32Array;
  private readonly records: Float64Array;

  constructor(buffer: ArrayBufferLike) {
    this.header = new Int32Array(buffer, 0, HEADER_BYTES / 4);
    this.records = new Float64Array(buffer, HEADER_BYTES);
  }

  /** Adds one record. Returns false, and counts the drop, when the ring is full. */
  push(jackIndex: number, target: Volts): boolean {
    const written = Atomics.load(this.header, WRITTEN);
    if (((written - Atomics.load(this.header, TAKEN)) | 0) >= RING_CAPACITY) {
      Atomics.add(this.header, DROPPED, 1);
      return false;
    }
    const at = (written & (RING_CAPACITY - 1)) * RECORD_DOUBLES;
    this.records[at] = jackIndex;
    this.records[at + 1] = target;
    Atomics.store(this.header, WRITTEN, (written + 1) | 0);
    return true;
  }

  /** Records written since the ring was made, wrapping at 2^32. */
  get written(): number {
    return Atomics.load(this.header, WRITTEN) >>> 0;
  }

  get taken(): number {
    return Atomics.load(this.header, TAKEN) >>> 0;
  }

  get dropped(): number {
    return Atomics.load(this.header, DROPPED) >>> 0;
  }
}

/** Audio thread: safe, does not allocate. `next()` moves to the record that the fields then hold. */
export class RingReader {
  jackIndex = 0;
  volts = 0;
  private readonly header: Int32Array;
  private readonly records: Float64Array;

  constructor(buffer: ArrayBufferLike) {
    this.header = new Int32Array(buffer, 0, HEADER_BYTES / 4);
    this.records = new Float64Array(buffer, HEADER_BYTES);
  }

  /** Takes the oldest record. Returns false when there is none. */
  next(): boolean {
    const taken = Atomics.load(this.header, TAKEN);
    if (taken === Atomics.load(this.header, WRITTEN)) return false;
    const at = (taken & (RING_CAPACITY - 1)) * RECORD_DOUBLES;
    this.jackIndex = this.records[at];
    this.volts = this.records[at + 1];
    Atomics.store(this.header, TAKEN, (taken + 1) | 0);
    return true;
  }

  /** Records that `next` can take now, at most the capacity: no number in the header keeps the audio thread longer. */
  get waiting(): number {
    const waiting = (Atomics.load(this.header, WRITTEN) - Atomics.load(this.header, TAKEN)) | 0;
    return waiting > RING_CAPACITY ? RING_CAPACITY : waiting;
  }

  /** Records taken since the ring was made, as a wrapping Int32. */
  get taken(): number {
    return Atomics.load(this.header, TAKEN);
  }
}
