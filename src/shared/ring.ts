/**
 * The command ring: single producer (engine worker), single consumer (audio thread), fixed records, no locks.
 *
 * | bytes | content |
 * |---|---|
 * | 0-3 | records written, wrapping Int32 (engine) |
 * | 4-7 | records taken, wrapping Int32 (audio) |
 * | 8-11 | records dropped because the ring was full (engine) |
 * | 12-15 | unused, keeps the records 8-byte aligned |
 * | 16- | RING_CAPACITY records of six Float64, as below |
 *
 * | Float64 of a record | content (a `Move` for one jack) |
 * |---|---|
 * | 0 | jack index, from 0 |
 * | 1 | target, volts |
 * | 2 | over, seconds |
 * | 3 | shape: 1 exponential, anything else linear |
 * | 4 | hold, seconds, or Infinity |
 * | 5 | then, volts |
 */
import type { Move, Shape } from '../domain/move';
import { type Volts, volts } from '../domain/units';

/** A power of two. At 1,000 commands/s it holds four seconds of a stalled audio thread, in 192 KiB. */
export const RING_CAPACITY = 4096;
const HEADER_BYTES = 16;
const RECORD_DOUBLES = 6;
export const RING_BYTES = HEADER_BYTES + RING_CAPACITY * RECORD_DOUBLES * 8;
const WRITTEN = 0;
const TAKEN = 1;
const DROPPED = 2;
const LINEAR = 0;
const EXPONENTIAL = 1;

/** Engine worker: safe, does not allocate. Audio thread: never. */
export class RingWriter {
  private readonly header: Int32Array;
  private readonly records: Float64Array;

  constructor(buffer: ArrayBufferLike) {
    this.header = new Int32Array(buffer, 0, HEADER_BYTES / 4);
    this.records = new Float64Array(buffer, HEADER_BYTES);
  }

  /** Adds one plain move: to the target at once, for good. Returns false, and counts the drop, when the ring is full. */
  push(jackIndex: number, target: Volts): boolean {
    return this.write(jackIndex, target, 0, LINEAR, Infinity, target);
  }

  /** As `push`, for any move. */
  pushMove(jackIndex: number, { target, overSeconds, shape, holdSeconds, then }: Move): boolean {
    const shapeNumber = shape === 'exponential' ? EXPONENTIAL : LINEAR;
    return this.write(jackIndex, target, overSeconds, shapeNumber, holdSeconds, then);
  }

  /** Adds what `RingReader.takeAll` of another ring returned; what does not fit is dropped and counted. */
  pushAll(records: Float64Array): void {
    for (let at = 0; at + RECORD_DOUBLES <= records.length; at += RECORD_DOUBLES)
      this.write(
        records[at],
        records[at + 1],
        records[at + 2],
        records[at + 3],
        records[at + 4],
        records[at + 5],
      );
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

  private write(
    jackIndex: number,
    target: number,
    overSeconds: number,
    shape: number,
    holdSeconds: number,
    then: number,
  ): boolean {
    const { header, records } = this;
    const written = Atomics.load(header, WRITTEN);
    if (((written - Atomics.load(header, TAKEN)) | 0) >= RING_CAPACITY) {
      Atomics.add(header, DROPPED, 1);
      return false;
    }
    const at = (written & (RING_CAPACITY - 1)) * RECORD_DOUBLES;
    records[at] = jackIndex;
    records[at + 1] = target;
    records[at + 2] = overSeconds;
    records[at + 3] = shape;
    records[at + 4] = holdSeconds;
    records[at + 5] = then;
    Atomics.store(header, WRITTEN, (written + 1) | 0);
    return true;
  }
}

/** Audio thread: safe, does not allocate. `next()` moves to the record, a jack index and a move, that the fields then hold. */
export class RingReader implements Move {
  jackIndex = 0;
  target = volts(0);
  overSeconds = 0;
  shape: Shape = 'linear';
  holdSeconds = Infinity;
  then = volts(0);
  private readonly header: Int32Array;
  private readonly records: Float64Array;

  constructor(buffer: ArrayBufferLike) {
    this.header = new Int32Array(buffer, 0, HEADER_BYTES / 4);
    this.records = new Float64Array(buffer, HEADER_BYTES);
  }

  /** Takes the oldest record. Returns false when there is none. */
  next(): boolean {
    const { header, records } = this;
    const taken = Atomics.load(header, TAKEN);
    if (taken === Atomics.load(header, WRITTEN)) return false;
    const at = (taken & (RING_CAPACITY - 1)) * RECORD_DOUBLES;
    this.jackIndex = records[at];
    this.target = records[at + 1] as Volts;
    this.overSeconds = records[at + 2];
    this.shape = records[at + 3] === EXPONENTIAL ? 'exponential' : 'linear';
    this.holdSeconds = records[at + 4];
    this.then = records[at + 5] as Volts;
    Atomics.store(header, TAKEN, (taken + 1) | 0);
    return true;
  }

  /** Takes all that is there, in order, for a message to another ring. Allocates: not for the audio thread. */
  takeAll(): Float64Array<ArrayBuffer> {
    const { header, records } = this;
    const { waiting } = this;
    const all = new Float64Array(waiting * RECORD_DOUBLES);
    const taken = Atomics.load(header, TAKEN);
    for (let record = 0; record < waiting; record++) {
      const at = ((taken + record) & (RING_CAPACITY - 1)) * RECORD_DOUBLES;
      all.set(records.subarray(at, at + RECORD_DOUBLES), record * RECORD_DOUBLES);
    }
    Atomics.store(header, TAKEN, (taken + waiting) | 0);
    return all;
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
