/**
 * The control block: what the page and the engine tell the audio thread, in memory that all three map.
 *
 * | Int32 word | content | writer |
 * |---|---|---|
 * | 0 | panic epoch: +1 is a panic | page, engine |
 * | 1 | arm ticket: armed while it equals panic epoch + 1, so a panic disarms by itself and for good | page |
 * | 2 | interruptions that the page has checked the sink after; any other number than the snapshot's means ramp to 0 V and stay there | page |
 * | 3 | engine heartbeat, counts up | engine |
 * | 4 | jack table version, odd while it is being written | page |
 * | 5 | jacks in the table | page |
 *
 * From byte 64: MAX_JACKS rows of eight Float64: channel index (-1: not driven), min, max, rest (volts), slew (volts per
 * second, Infinity for at once), full scale (volts), calibration gain, calibration offset (volts). Row n - 1 is jack n.
 */
import { MAX_JACKS } from '../domain/devices/jack';
import type { JackRow } from '../domain/devices/jack-table';

export const CONTROL_TABLE_OFFSET = 64;
export const JACK_ROW_DOUBLES = 8;
export const CONTROL_BYTES = CONTROL_TABLE_OFFSET + MAX_JACKS * JACK_ROW_DOUBLES * 8;

/** No count of interruptions: those wrap from 0 upwards. */
const SINK_DOUBTED = -1;

export const enum ControlWord {
  PanicEpoch,
  ArmTicket,
  SinkConfirmed,
  EngineHeartbeat,
  TableVersion,
  JackCount,
}

/** Page and engine side. The audio thread reads the words itself (`worklets/`). */
export class ControlBlock {
  readonly words: Int32Array;
  readonly table: Float64Array;

  constructor(readonly buffer: ArrayBufferLike) {
    this.words = new Int32Array(buffer, 0, CONTROL_TABLE_OFFSET / 4);
    this.table = new Float64Array(buffer, CONTROL_TABLE_OFFSET);
  }

  /**
   * Lets the jacks leave 0 V until `disarm` or the next panic. Arms nothing when there was a panic after that of `panicEpoch`.
   * Page only, from the `Arm outputs` switch only.
   */
  arm(panicEpoch = this.panicEpoch): void {
    Atomics.store(this.words, ControlWord.ArmTicket, (panicEpoch + 1) | 0);
  }

  disarm(): void {
    Atomics.store(this.words, ControlWord.ArmTicket, Atomics.load(this.words, ControlWord.PanicEpoch));
  }

  /** Ramps every jack to 0 V, disarmed, targets forgotten. Page or engine. */
  panic(): void {
    Atomics.add(this.words, ControlWord.PanicEpoch, 1);
  }

  get panicEpoch(): number {
    return Atomics.load(this.words, ControlWord.PanicEpoch);
  }

  get armed(): boolean {
    return (
      Atomics.load(this.words, ControlWord.ArmTicket) ===
      ((Atomics.load(this.words, ControlWord.PanicEpoch) + 1) | 0)
    );
  }

  /** Says that the sink was looked at after `interruptions` interruptions and is still the chosen one. Page only. */
  confirmSink(interruptions: number): void {
    Atomics.store(this.words, ControlWord.SinkConfirmed, interruptions);
  }

  get sinkConfirmed(): number {
    return Atomics.load(this.words, ControlWord.SinkConfirmed) >>> 0;
  }

  /**
   * Says that the sink may no longer be the chosen one: every jack ramps to 0 V from the next quantum on, until `confirmSink`.
   * The right sink must not get a step. A caller who knows that the sink is the wrong one takes the node off it as well. Page
   * only.
   */
  doubtSink(): void {
    Atomics.store(this.words, ControlWord.SinkConfirmed, SINK_DOUBTED);
  }

  /** Takes over a panic that happened in another copy of this block (degraded mode); the later epoch wins. */
  adoptPanicEpoch(epoch: number): void {
    const mine = Atomics.load(this.words, ControlWord.PanicEpoch);
    if (((epoch - mine) | 0) > 0) Atomics.store(this.words, ControlWord.PanicEpoch, epoch);
  }

  /** Engine only, at least ten times a second. */
  beat(): void {
    Atomics.add(this.words, ControlWord.EngineHeartbeat, 1);
  }

  /** Replaces the jack table; the audio thread takes it whole or not at all. Page only. */
  writeJacks(rows: readonly JackRow[]): void {
    if (rows.length > MAX_JACKS) throw new RangeError(`at most ${MAX_JACKS} jacks, got ${rows.length}`);
    const version = Atomics.load(this.words, ControlWord.TableVersion);
    Atomics.store(this.words, ControlWord.TableVersion, (version + 1) | 0);
    rows.forEach((row, index) => {
      this.table.set(
        [
          row.channelIndex,
          row.min,
          row.max,
          row.rest,
          row.slewVoltsPerSecond,
          row.fullScaleVolts,
          row.gain,
          row.offsetVolts,
        ],
        index * JACK_ROW_DOUBLES,
      );
    });
    Atomics.store(this.words, ControlWord.JackCount, rows.length);
    Atomics.store(this.words, ControlWord.TableVersion, (version + 2) | 0);
  }
}
