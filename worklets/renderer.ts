/**
 * The audio thread without its host: takes commands from the ring, decides whether the jacks may leave 0 V, renders them
 * and publishes the snapshot. Runs in a test as in an AudioWorklet. Audio thread: safe, allocates only when it is made.
 */
import { MAX_JACKS } from '../src/domain/devices/jack';
import { NOT_DRIVEN } from '../src/domain/devices/jack-table';
import { CONTROL_TABLE_OFFSET, ControlWord } from '../src/shared/control-block';
import type { SharedMemory } from '../src/shared/protocol';
import { RingReader } from '../src/shared/ring';
import { Snapshot, SnapshotWord } from '../src/shared/snapshot';
import { isChannelIndex, Jack, MAX_CHANNELS } from './jack/jack';
import { JackTable } from './jack/jack-table-copy';
import { Remainder } from './jack/remainder';
import { RestFade } from './safety/rest-fade';
import { EngineWatchdog, InterruptionWatchdog } from './safety/watchdogs';
import { type Frames, wholeFrames, framesIn, type Hertz, seconds } from '../src/domain/numbers/units';

/** From 0 V to where the jacks stand, and back: long enough to make no click, short enough for a panic. */
export const RAMP_SECONDS = seconds(0.02);
/** Without an engine the jacks hold, through its restart (one second) and then some, before they go to 0 V. */
export const HOLD_SECONDS = seconds(10);

/** A quantum that seems to take longer met a wall clock that was set. */
const LONGEST_QUANTUM_MS = 1_000;

export class Renderer {
  private readonly control: Int32Array;
  private readonly ring: RingReader;
  private readonly snapshot: Snapshot;
  private readonly table: JackTable;
  private readonly jacks: readonly Jack[];
  /** By channel, all three. */
  private readonly isDriven = new Uint8Array(MAX_CHANNELS);
  private readonly lastLevels = new Float32Array(MAX_CHANNELS);
  /** One for each channel: fades what is left when its jack was taken away. */
  private readonly remainders: readonly Remainder[] = Array.from(
    { length: MAX_CHANNELS },
    () => new Remainder(),
  );
  private readonly fade: RestFade;
  private readonly engine: EngineWatchdog;
  private readonly stream = new InterruptionWatchdog();
  private quanta = 0;
  private frames = 0;
  private busyMs = 0;
  private panicAtRest = 0;
  private hasFailed = false;

  /** `wallClock` in milliseconds: only pauses and the time that rendering takes are read off it. */
  constructor(
    memory: SharedMemory,
    sampleRate: Hertz,
    private readonly wallClock: () => number,
  ) {
    const rampFrames = wholeFrames(Math.max(1, framesIn(RAMP_SECONDS, sampleRate)));
    this.control = new Int32Array(memory.control, 0, CONTROL_TABLE_OFFSET / 4);
    this.ring = new RingReader(memory.ring);
    this.snapshot = new Snapshot(memory.snapshot);
    this.table = new JackTable(memory.control);
    this.jacks = Array.from({ length: MAX_JACKS }, () => new Jack(sampleRate, rampFrames));
    this.fade = new RestFade(rampFrames);
    this.engine = new EngineWatchdog(framesIn(HOLD_SECONDS, sampleRate));
  }

  /** Renders one quantum, of any length, into one array per host channel. Never throws: what fails is silent for good. */
  render(outputs: readonly Float32Array[], frames: Frames): void {
    if (!this.hasFailed) {
      try {
        const startedAt = this.wallClock();
        this.renderQuantum(outputs, frames, startedAt);
        this.countBusy(this.wallClock() - startedAt);
        return;
      } catch {
        this.hasFailed = true;
        Atomics.store(this.snapshot.words, SnapshotWord.Failed, 1);
      }
    }
    for (let channel = 0; channel < outputs.length; channel++) outputs[channel].fill(0);
  }

  private renderQuantum(outputs: readonly Float32Array[], frames: Frames, startedAt: number): void {
    const { control, fade } = this;
    if (this.stream.look(startedAt)) this.publishInterruption();
    if (this.table.takeNew()) this.configureJacks();

    const panicEpoch = Atomics.load(control, ControlWord.PanicEpoch);
    const isPanic = panicEpoch !== this.panicAtRest;
    const isArmed = Atomics.load(control, ControlWord.ArmTicket) === ((panicEpoch + 1) | 0);
    const isSinkSure = Atomics.load(control, ControlWord.SinkConfirmed) === this.stream.interruptions;
    const isEngineAlive = this.engine.isAlive(Atomics.load(control, ControlWord.EngineHeartbeat), frames);
    const taken = this.takeCommands();

    fade.head(isArmed && isSinkSure && isEngineAlive && !isPanic && this.table.version !== 0);
    this.renderJacks(outputs, frames);
    fade.advance(frames);
    if (isPanic && fade.isClosed) this.endPanic(panicEpoch);
    this.publish(frames, taken);
  }

  private configureJacks(): void {
    const { jacks, table, fade } = this;
    this.isDriven.fill(0);
    for (let index = 0; index < jacks.length; index++) {
      const row = table.read(index);
      // Two jacks on one channel would each break the other's limits: the first keeps it.
      for (let before = 0; before < index; before++) {
        if (jacks[before].channelIndex === row.channelIndex) row.channelIndex = NOT_DRIVEN;
      }
      jacks[index].configure(row, this.lastLevelOf(row.channelIndex), fade.position);
      if (jacks[index].channelIndex >= 0) this.isDriven[jacks[index].channelIndex] = 1;
    }
    for (let channel = 0; channel < MAX_CHANNELS; channel++)
      this.remainders[channel].start(
        this.lastLevels[channel],
        this.isDriven[channel] === 1 ? 0 : fade.position,
      );
  }

  private lastLevelOf(channelIndex: number): number {
    return isChannelIndex(channelIndex) ? this.lastLevels[channelIndex] : 0;
  }

  /** Returns whether there were any. Moves that come in during a panic are forgotten when it is at 0 V. */
  private takeCommands(): boolean {
    const { ring, jacks } = this;
    let taken = false;
    // At most what the ring held at the start: a producer that never rests must not keep this thread.
    for (let left = ring.waiting; left > 0 && ring.next(); left--) {
      taken = true;
      const index = ring.jackIndex;
      if (index >= 0 && index < jacks.length && Number.isInteger(index)) jacks[index].request(ring);
    }
    return taken;
  }

  private renderJacks(outputs: readonly Float32Array[], frames: Frames): void {
    const { jacks, lastLevels } = this;
    const { opens } = this.fade;
    for (let channel = 0; channel < outputs.length; channel++) {
      if (this.isDriven[channel] !== 1) this.renderUndriven(outputs[channel], frames, channel);
    }
    for (let index = 0; index < this.table.jackCount; index++) {
      const jack = jacks[index];
      const channel = jack.channelIndex;
      if (channel >= 0 && channel < outputs.length) jack.render(outputs[channel], frames, opens);
    }
    for (let channel = 0; channel < outputs.length && channel < MAX_CHANNELS; channel++)
      lastLevels[channel] = frames > 0 ? outputs[channel][frames - 1] : 0;
  }

  /** Exactly zero, once what its last jack left there has faded. */
  private renderUndriven(out: Float32Array, frames: Frames, channel: number): void {
    out.fill(0);
    if (channel >= MAX_CHANNELS) return;
    const remainder = this.remainders[channel];
    for (let frame = 0; frame < frames && !remainder.isOver; frame++) out[frame] = remainder.next();
  }

  private endPanic(panicEpoch: number): void {
    const { jacks } = this;
    for (let index = 0; index < jacks.length; index++) jacks[index].forget();
    this.panicAtRest = panicEpoch;
  }

  /** The clock ticks in whole milliseconds: most quanta see none, and the sum over many is right. */
  private countBusy(durationMs: number): void {
    if (durationMs <= 0 || durationMs > LONGEST_QUANTUM_MS) return;
    this.busyMs = (this.busyMs + durationMs) | 0;
    Atomics.store(this.snapshot.words, SnapshotWord.BusyMs, this.busyMs);
  }

  private publishInterruption(): void {
    const { words } = this.snapshot;
    Atomics.store(words, SnapshotWord.Interruptions, this.stream.interruptions);
    Atomics.notify(words, SnapshotWord.Interruptions);
  }

  private publish(frames: Frames, taken: boolean): void {
    const { jacks, snapshot } = this;
    const { words, volts, targets, asked } = snapshot;
    let notFinite = 0;
    for (let index = 0; index < jacks.length; index++) {
      const jack = jacks[index];
      volts[index] = jack.volts;
      targets[index] = jack.target;
      asked[index] = jack.asked;
      notFinite += jack.notFinite;
    }
    this.quanta = (this.quanta + 1) | 0;
    this.frames = (this.frames + frames) | 0;
    Atomics.store(words, SnapshotWord.QuantumFrames, frames);
    Atomics.store(words, SnapshotWord.RestFade, this.fade.state);
    Atomics.store(words, SnapshotWord.PanicAtRest, this.panicAtRest);
    Atomics.store(words, SnapshotWord.NotFinite, notFinite | 0);
    Atomics.store(words, SnapshotWord.TableVersion, this.table.version);
    Atomics.store(words, SnapshotWord.Frames, this.frames);
    Atomics.store(words, SnapshotWord.Quanta, this.quanta);
    if (!taken) return;
    Atomics.store(words, SnapshotWord.Taken, this.ring.taken);
    Atomics.notify(words, SnapshotWord.Taken);
  }
}
