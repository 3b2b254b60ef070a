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
 * | 2 | kind: 1 linear, 2 exponential; anything else is a plain move, and what follows is not looked at |
 * | 3 | over, seconds |
 * | 4 | hold, seconds, or Infinity |
 * | 5 | then, volts |
 */
import { seconds, type Volts, volts } from '../domain/numbers/units';
import type { Move, Shape } from '../domain/voltage/move';

/** A power of two. At 1,000 commands/s it holds four seconds of a stalled audio thread, in 192 KiB. */
export const RING_CAPACITY = 4096;
const HEADER_BYTES = 16;
const RECORD_DOUBLES = 6;
export const RING_BYTES = HEADER_BYTES + RING_CAPACITY * RECORD_DOUBLES * 8;
const WRITTEN = 0;
const TAKEN = 1;
const DROPPED = 2;
const PLAIN = 0;
const LINEAR = 1;
const EXPONENTIAL = 2;

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
    const at = this.claim();
    if (at < 0) return false;
    const { records } = this;
    records[at] = jackIndex;
    records[at + 1] = target;
    records[at + 2] = PLAIN;
    this.publish();
    return true;
  }

  /** Adds any move; else like `push`. */
  pushMove(jackIndex: number, { target, overSeconds, shape, holdSeconds, then }: Move): boolean {
    const at = this.claim();
    if (at < 0) return false;
    const { records } = this;
    records[at] = jackIndex;
    records[at + 1] = target;
    records[at + 2] = shape === 'exponential' ? EXPONENTIAL : LINEAR;
    records[at + 3] = overSeconds;
    records[at + 4] = holdSeconds;
    records[at + 5] = then;
    this.publish();
    return true;
  }

  /** Adds what `RingReader.takeAll` of another ring returned; what does not fit is dropped and counted. */
  pushAll(records: Float64Array): void {
    for (let from = 0; from + RECORD_DOUBLES <= records.length; from += RECORD_DOUBLES) {
      const at = this.claim();
      if (at < 0) continue;
      for (let nth = 0; nth < RECORD_DOUBLES; nth++) this.records[at + nth] = records[from + nth];
      this.publish();
    }
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

  /** The place of the next record. -1 when the ring is full; it counts the drop. The reader sees the record after `publish`. */
  private claim(): number {
    const written = Atomics.load(this.header, WRITTEN);
    if (((written - Atomics.load(this.header, TAKEN)) | 0) < RING_CAPACITY)
      return (written & (RING_CAPACITY - 1)) * RECORD_DOUBLES;
    Atomics.add(this.header, DROPPED, 1);
    return -1;
  }

  private publish(): void {
    Atomics.add(this.header, WRITTEN, 1);
  }
}

/** Audio thread: safe, does not allocate. `next()` moves to the record, a jack index and a move, that the fields then hold. */
export class RingReader implements Move {
  jackIndex = 0;
  target = volts(0);
  overSeconds = seconds(0);
  shape: Shape = 'linear';
  holdSeconds = seconds(Infinity);
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
    const kind = records[at + 2];
    if (kind === LINEAR || kind === EXPONENTIAL) {
      this.shape = kind === EXPONENTIAL ? 'exponential' : 'linear';
      this.overSeconds = seconds(records[at + 3]);
      this.holdSeconds = seconds(records[at + 4]);
      this.then = records[at + 5] as Volts;
    } else {
      this.shape = 'linear';
      this.overSeconds = seconds(0);
      this.holdSeconds = seconds(Infinity);
      this.then = this.target;
    }
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
