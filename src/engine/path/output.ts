/**
 * The engine's end of the ring, while a stream runs. Engine worker: safe; `push` does not allocate. Without shared memory there
 * is nothing to wait for, and L3 is not measured.
 */
import type { Clock } from '../../adapters/clock';
import type { OutputPlace } from '../../domain/devices/output-trail';
import type { Milliseconds, Volts } from '../../domain/numbers/units';
import { type Move, plainMove } from '../../domain/voltage/move';
import { reachesZero } from '../../shared/at-zero';
import { ControlBlock } from '../../shared/control-block';
import { allocateMemory } from '../../shared/memory';
import { EngineMirror } from '../../shared/mirror';
import { PANIC_WITHIN_MS, type PanicOutcome } from '../../shared/panic-call';
import type { AudioReport, OutputReport } from '../../shared/reports/output-report';
import type { EngineAudio } from '../../shared/protocol';
import { RingWriter } from '../../shared/ring';
import { FADE_NAMES, type FadeName, Snapshot, SnapshotWord } from '../../shared/snapshot';
import type { Metrics } from '../report/metrics';
import { TraceBook } from '../report/trace-book';
import { SinkEye } from './sink-eye';
import { Standstill } from './standstill';
import { Stopwatch, takenNotes } from './stopwatch';

/** Half a second. Measured: pauses of up to 320 ms on two overloaded cores while all is well. */
const STANDSTILL_TICKS = 25;

/** A move is in the ring, goes later, or has no stream to go to. */
export type Sent = 'now' | 'later' | null;

/** A panic epoch that none is: those are whole. */
const NO_EPOCH = NaN;

interface Stream {
  readonly ring: RingWriter;
  readonly control: ControlBlock;
  readonly snapshot: Snapshot;
  readonly standstill: Standstill;
  /** Null without shared memory. */
  readonly stopwatch: Stopwatch | null;
  /** Null but in the degraded mode. */
  readonly mirror: EngineMirror | null;
}

export class Output {
  /** How often `panic` was called. */
  panics = 0;
  private stream: Stream | null = null;
  private eye: SinkEye | null = null;
  /** Quanta rendered when the audio thread stood still at the last tick, or null. */
  private stillAt: number | null = null;
  private lost: AudioReport['lost'] = null;
  private panicEpoch = 0;
  /** Moves go while the panic epoch is this one: every panic up to it is over, here and in the audio thread. */
  private openEpoch = NO_EPOCH;
  private rehearses = false;
  private askedFor = NaN;
  /** Newest move of each jack that could not go yet: the ring was full, or a panic lasted. */
  private readonly missed = new Map<number, Move>();

  constructor(
    private readonly clock: Clock,
    private readonly metrics: Metrics,
    /** Traces of commands end here. */
    readonly traces: TraceBook = new TraceBook(clock),
  ) {}

  attach(audio: EngineAudio): void {
    this.detach();
    const memory = audio.memory ?? allocateMemory(false);
    const snapshot = new Snapshot(memory.snapshot);
    const noteTaken = takenNotes(this.metrics, this.traces);
    this.stream = {
      ring: new RingWriter(memory.ring),
      control: new ControlBlock(memory.control),
      snapshot,
      standstill: new Standstill(STANDSTILL_TICKS),
      stopwatch: audio.port === null ? new Stopwatch(snapshot, this.clock, noteTaken) : null,
      mirror: audio.port === null ? null : new EngineMirror(memory, audio.port),
    };
    if (audio.port !== null) this.stream.control.adoptPanicEpoch(audio.panicEpoch);
    this.panicEpoch = this.stream.control.panicEpoch;
    this.openEpoch = NO_EPOCH;
    this.askedFor = NaN;
  }

  detach(): void {
    this.stream?.stopwatch?.stop();
    this.stream?.mirror?.stop();
    this.eye?.close();
    this.eye = null;
    this.stream = null;
    this.stillAt = null;
    this.lost = null;
    this.missed.clear();
  }

  /** The page may hang when the interface goes: the jacks are brought to 0 V from here, disarmed, and the page hears of it. */
  watch(line: MessagePort, place: OutputPlace, watch: number): void {
    this.eye?.close();
    this.eye = new SinkEye(line, place, (whereabouts) => {
      this.lost ??= { watch, whereabouts };
      this.stream?.control.panic();
    });
  }

  /** Looks whether the interface is there. Twenty times a second. */
  look(): void {
    if (this.lost === null) this.eye?.look();
  }

  /** The audio thread's own account, or null without a stream. */
  get snapshot(): Snapshot | null {
    return this.stream?.snapshot ?? null;
  }

  get live(): boolean {
    return this.stream !== null;
  }

  /**
   * Whether what is sent moves no jack: the outputs are not armed, a panic lasts, or the page has yet to confirm the sink. All
   * messages of a frame have one moment and one answer. Does not allocate.
   */
  isRehearsalAt(now: Milliseconds): boolean {
    if (now === this.askedFor) return this.rehearses;
    const { stream } = this;
    this.askedFor = now;
    this.rehearses =
      stream !== null && !(stream.control.armed && stream.control.sinkConfirmed === this.interruptions);
    return this.rehearses;
  }

  /** The audio thread's fade, or null without a stream. */
  get fade(): FadeName | null {
    return this.snapshot === null ? null : FADE_NAMES[this.snapshot.read(SnapshotWord.RestFade)];
  }

  get audio(): AudioReport {
    const { interruptions, stillAt, lost } = this;
    const hasFailed = this.stream?.snapshot.read(SnapshotWord.Failed) === 1;
    return { interruptions, stillAt, hasFailed, lost };
  }

  report(): OutputReport {
    const { audio, ring, panics } = this;
    return { audio, ring, panics };
  }

  /** Tells the audio thread that the engine lives, and sends what could not go before. */
  tick(): void {
    this.stream?.control.beat();
    this.stillAt = this.stream?.standstill.look(this.stream.snapshot.read(SnapshotWord.Quanta)) ?? null;
    if (this.missed.size === 0) return;
    const missed = [...this.missed];
    this.missed.clear();
    for (const [jackIndex, move] of missed) this.pushMove(jackIndex, move);
  }

  private get interruptions(): number {
    return this.stream?.snapshot.read(SnapshotWord.Interruptions) ?? 0;
  }

  /** Brings every jack to 0 V, disarmed. The page sees the count of these. */
  panic(): void {
    if (this.stream === null) return;
    this.stream.control.panic();
    this.panics++;
  }

  /**
   * The same for another tab, whose page says itself what it did; resolves with what the audio thread did. Null without a
   * stream, for then it is another tab's to answer.
   */
  panicForOtherTab(): Promise<PanicOutcome> | null {
    if (this.stream === null) return null;
    const { control, snapshot } = this.stream;
    control.panic();
    const panicked = reachesZero(snapshot, control.panicEpoch, PANIC_WITHIN_MS);
    return panicked.then((isAtZero) => (isAtZero ? 'atZero' : 'unconfirmed'));
  }

  /**
   * Makes the audio thread forget every target: a panic that nobody is told of. The caller forgets its values in the same task. Returns
   * the panic epoch by which to see that it is done, or null without a stream.
   */
  forgetTargets(): number | null {
    if (this.stream === null) return null;
    this.stream.control.panic();
    this.panicked();
    return this.panicEpoch;
  }

  /** Whether a panic came since the last call; if so, nothing that waits for room may play any more. */
  panicked(): boolean {
    const epoch = this.stream?.control.panicEpoch ?? this.panicEpoch;
    const changed = epoch !== this.panicEpoch;
    this.panicEpoch = epoch;
    if (changed) this.missed.clear();
    return changed;
  }

  /**
   * Sends a jack to a target at once, for good. Returns `later` when a panic lasts or the ring is full, which happens only while
   * the audio thread stands still: then the jack's newest move goes with a later tick. L3 counts from `decidedAt`.
   */
  push(jackIndex: number, target: Volts, decidedAt = this.clock.now()): Sent {
    const stream = this.stream;
    if (stream === null) return null;
    if (this.mayTake(stream) && stream.ring.push(jackIndex, target))
      return this.noteSent(stream, jackIndex, decidedAt);
    this.missed.set(jackIndex, plainMove(target));
    return 'later';
  }

  /** Like `push`, for any move. It replaces the one that the jack is at, from wherever that has come. */
  pushMove(jackIndex: number, move: Move, decidedAt = this.clock.now()): Sent {
    const stream = this.stream;
    if (stream === null) return null;
    if (this.mayTake(stream) && stream.ring.pushMove(jackIndex, move))
      return this.noteSent(stream, jackIndex, decidedAt);
    this.missed.set(jackIndex, move);
    return 'later';
  }

  get ring(): OutputReport['ring'] {
    const ring = this.stream?.ring;
    return { written: ring?.written ?? 0, taken: ring?.taken ?? 0, dropped: ring?.dropped ?? 0 };
  }

  /**
   * Refuses moves around a panic. A move taken before the panic is at 0 V is forgotten there; one played before the engine has
   * heard of it is forgotten here.
   */
  private mayTake({ control, snapshot }: Stream): boolean {
    const { panicEpoch } = control;
    if (panicEpoch === this.openEpoch) return true;
    if (panicEpoch !== this.panicEpoch || snapshot.read(SnapshotWord.PanicAtRest) !== panicEpoch >>> 0)
      return false;
    this.openEpoch = panicEpoch;
    return true;
  }

  private noteSent(stream: Stream, jackIndex: number, decidedAt: Milliseconds): Sent {
    if (this.missed.size > 0) this.missed.delete(jackIndex);
    stream.stopwatch?.start(stream.ring.written, decidedAt);
    return 'now';
  }
}
