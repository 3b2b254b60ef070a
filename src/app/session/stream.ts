/** One running stream: the audio output, the memory that three threads map, and the meters. Made anew at every start. Page: safe. */
import { type AudioOutput, openAudioOutput, OutputError } from '../../adapters/audio/audio-output';
import type { Lookout } from '../../adapters/audio/lookout';
import { DEFAULT_OUTPUT_ID } from '../../domain/devices/output-trail';
import type { SinkLoss } from '../../adapters/audio/sink-loss';
import { lastChannel, profileOf } from '../../domain/devices/profiles';
import { type JackRow, jackTable, NOT_DRIVEN } from '../../domain/devices/jack-table';
import type { Patch } from '../../domain/patch/patch';
import { wholeFrames, type Milliseconds } from '../../domain/numbers/units';
import { reachesZero } from '../../shared/at-zero';
import { ControlBlock } from '../../shared/control-block';
import { allocateMemory } from '../../shared/memory';
import { PageMirror } from '../../shared/mirror';
import { PANIC_WITHIN_MS, type PanicOutcome } from '../../shared/panic-call';
import type { AudioReport } from '../../shared/reports/output-report';
import type { SharedMemory } from '../../shared/protocol';
import { FADE_NAMES, FadeState, Snapshot, SnapshotWord } from '../../shared/snapshot';
import type { ArmCheckFacts } from './arm-check';
import type { AudioFigures } from './audio-figures';
import type { OutputsLook } from '../outputs/outputs-watch';
import { attachAudio, type RemoteEngine, watchOutput } from '../engine/remote-engine';

export interface StreamOptions {
  /** Null for the sink of type none. */
  readonly outputId: string | null;
  readonly label: string;
  readonly patch: Patch;
  readonly isolated: boolean;
  /** Null for the sink of type none. */
  readonly lookout: Lookout | null;
  /** The sink is no longer the chosen one; at most once. */
  onLost(loss: SinkLoss): void;
}

/** The ramp takes 20 ms; a stream that is not at 0 V by then renders nothing any more. */
const REST_WITHIN_MS = 200;
/** A reload holds the page no longer than the ramp and what a busy machine adds to it. */
const HOLD_PAGE_MS = 100;
/** A busy machine plays a sample so much later than the browser says. A stream that is closed before cuts the jacks. */
const UNSURE_MS = 60;

let streams = 0;

export class Stream {
  /** By which a report names this stream's watch. */
  private readonly watch = ++streams;
  readonly snapshot: Snapshot;
  private readonly control: ControlBlock;
  /** In the degraded mode only: carries the control block to the audio thread, and the snapshot back. */
  private readonly mirror: PageMirror | null;
  private isClosed = false;

  private constructor(
    private readonly options: StreamOptions,
    private readonly memory: SharedMemory,
    private readonly output: AudioOutput,
  ) {
    this.control = new ControlBlock(memory.control);
    this.snapshot = new Snapshot(memory.snapshot);
    this.mirror = options.isolated ? null : new PageMirror(memory, output.port);
    this.writeJacks(options.patch);
  }

  /** Opens at 0 V, disarmed. Rejects with an `OutputError` when the device cannot be used. */
  static async open(options: StreamOptions): Promise<Stream> {
    const memory = allocateMemory(options.isolated);
    const lostAlready: SinkLoss[] = [];
    let tellLost = (loss: SinkLoss): void => {
      lostAlready.push(loss);
    };
    const output = await openAudioOutput({
      deviceId: options.outputId,
      channelCap: lastChannel(profileOf(options.label, options.patch.device.profile)),
      processorOptions: { memory: options.isolated ? memory : null },
      lookout: options.lookout,
      onLost: (loss) => tellLost(loss),
    });
    tellLost = (loss) => options.onLost(loss);
    const lost = lostAlready.at(0);
    if (lost !== undefined) {
      await output.close();
      throw new OutputError(lost.reason);
    }
    return new Stream(options, memory, output);
  }

  /** `live on ES-8, 8 channels, 48 kHz`; the demo has as many channels as one likes. */
  get sentence(): string {
    const { label, outputId } = this.options;
    const { channelCount, sampleRate } = this.output;
    const channels = channelCount === 1 ? '1 channel, ' : `${channelCount} channels, `;
    return `live on ${label}, ${outputId === null ? '' : channels}${sampleRate / 1000} kHz`;
  }

  /** Gives the engine, the first or one that replaces it, its way to the audio thread, and an eye on the interface. */
  async handTo(engine: RemoteEngine): Promise<void> {
    if (this.mirror === null) void attachAudio(engine, { memory: this.memory, port: null });
    else {
      const { port1, port2 } = new MessageChannel();
      this.mirror.connectEngine(port1);
      void attachAudio(engine, { memory: null, port: port2, panicEpoch: this.control.panicEpoch });
    }
    const { place } = this.output;
    const line = await this.options.lookout?.openLine();
    if (place === null || this.isClosed) line?.close();
    else if (line !== undefined) await watchOutput(engine, line, place, this.watch);
  }

  /** The engine missed the interface in a list. Later reports of streams before this one say nothing of it. */
  heedWatch(lost: AudioReport['lost']): void {
    if (lost?.watch === this.watch) this.output.heed(lost.whereabouts);
  }

  /** Lets the jacks leave 0 V, unless there was a panic since that of `panicEpoch`: `isArmed` tells. */
  arm(panicEpoch?: number): void {
    this.control.arm(panicEpoch);
    this.mirror?.pump();
  }

  /** Ramps every jack to 0 V; moves go on unheard. */
  disarm(): void {
    this.control.disarm();
    this.mirror?.pump();
  }

  /** Ramps every jack to 0 V, disarmed, and forgets every target. `comesToZero` tells when. */
  panic(): void {
    this.control.panic();
    this.mirror?.pump();
  }

  get isArmed(): boolean {
    return this.control.armed;
  }

  /** The words that the audio thread published last. */
  lookAtRestFade(): NonNullable<OutputsLook['stream']> {
    const { snapshot } = this;
    return {
      fade: FADE_NAMES[snapshot.read(SnapshotWord.RestFade)],
      quanta: snapshot.read(SnapshotWord.Quanta),
    };
  }

  /** Resolves with whether the audio thread carried out the last panic, or that of `panicEpoch`. */
  async comesToZero(panicEpoch = this.control.panicEpoch): Promise<PanicOutcome> {
    const isAtZero = await reachesZero(this.snapshot, panicEpoch, PANIC_WITHIN_MS);
    return isAtZero ? 'atZero' : 'unconfirmed';
  }

  /** Rest from the next quantum on, without a ramp: the sink is not the chosen one. For good, this stream is to be closed. */
  cut(): void {
    this.control.doubtSink();
    this.panic();
  }

  /** The audio thread takes the patch's limits and channels at its next quantum. */
  writeJacks(patch: Patch): void {
    this.control.writeJacks(this.tableOf(patch));
    this.mirror?.pump();
  }

  describe(patch: Patch): NonNullable<ArmCheckFacts['stream']> {
    const { channelCount, sampleRate } = this.output;
    const rows = this.tableOf(patch);
    const jacksWithoutChannel = patch.jacks
      .map(({ jack }) => jack)
      .filter((jack) => rows[jack - 1].channelIndex === NOT_DRIVEN);
    const { label, outputId } = this.options;
    const isUnnamed = outputId === DEFAULT_OUTPUT_ID;
    return { label, isUnnamed, channels: channelCount, sampleRate, jacksWithoutChannel };
  }

  /** Rendered so far. */
  get quanta(): number {
    return this.snapshot.read(SnapshotWord.Quanta);
  }

  get interruptions(): number {
    return this.snapshot.read(SnapshotWord.Interruptions);
  }

  get sinkConfirmed(): boolean {
    return this.control.sinkConfirmed === this.interruptions;
  }

  /** Looks whether the interface is there: at every tick of the engine. */
  look(): void {
    this.output.look();
  }

  /** Looks whether the stream still goes to the chosen device, and lets the jacks go on if so. If not, `onLost` is called. */
  async confirmSink(): Promise<void> {
    const { interruptions } = this;
    if (!(await this.output.sinkIsThere())) return;
    this.control.confirmSink(interruptions);
    this.mirror?.pump();
  }

  /** Disarms and resolves when the jacks are at 0 V and that has left the computer. */
  async rest(): Promise<void> {
    this.panic();
    const deadline = performance.now() + REST_WITHIN_MS;
    while (!this.isAtRest && performance.now() < deadline) await pause(5);
    await pause(this.output.outputLatencyMs() + UNSURE_MS);
  }

  /** The same, holding the page: for a page that goes away and gets no later turn. */
  holdPageUntilRest(): void {
    this.panic();
    const deadline = performance.now() + HOLD_PAGE_MS;
    while (!this.isAtRest && performance.now() < deadline);
    const heardAt = performance.now() + Math.min(this.output.outputLatencyMs() + UNSURE_MS, HOLD_PAGE_MS);
    while (performance.now() < heardAt);
  }

  get outputLatencyMs(): Milliseconds {
    return this.output.outputLatencyMs();
  }

  get figures(): AudioFigures {
    const { channelCount, sampleRate, baseLatencyMs } = this.output;
    return {
      device: this.options.label,
      channels: channelCount,
      sampleRate,
      quantum: wholeFrames(this.snapshot.read(SnapshotWord.QuantumFrames)),
      baseLatency: baseLatencyMs / 1000,
      outputLatency: this.output.outputLatencyMs() / 1000,
      underrunEvents: this.output.underrunEvents(),
    };
  }

  close(): Promise<void> {
    this.isClosed = true;
    this.mirror?.stop();
    return this.output.close();
  }

  tableOf(patch: Patch): JackRow[] {
    const profile = profileOf(this.options.label, patch.device.profile);
    return jackTable(patch, profile, this.output.channelCount);
  }

  private get isAtRest(): boolean {
    return this.snapshot.read(SnapshotWord.RestFade) === FadeState.Closed;
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
