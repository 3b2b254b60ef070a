/**
 * The audio output: a context on the chosen device, at the device's own rate, all its channels apart, fed by the audio thread's
 * processor. The only importer of standardized-audio-context. Page: safe.
 */
import { AudioContext, AudioWorkletNode, type IAudioWorkletNode } from 'standardized-audio-context';
import processorUrl from '../../../worklets/processor.ts?worker&url';
import {
  DEFAULT_OUTPUT_ID,
  type OutputPlace,
  OutputTrail,
  type Whereabouts,
} from '../../domain/devices/output-trail';
import { type Hertz, hertz, type Milliseconds, milliseconds } from '../../domain/numbers/units';
import { PROCESSOR_NAME, type ProcessorOptions } from '../../shared/protocol';
import { answerWithin } from '../time-limit';
import { closeWithinTime, endProcessor } from './closing';
import type { Lookout } from './lookout';
import { type NativeContext, nativeContextOf } from './native-context';
import { channelsOf, MAX_CHANNELS, openChannels } from './output-channels';
import { canChooseOutput, lookAtOutputs } from './output-devices';
import { NOT_THERE, REFUSAL_WHEN } from './output-refusal';
import { PROCESSOR_FAILED, type SinkLoss, TAKES_NO_SOUND } from './sink-loss';
import { SinkWatch } from './sink-watch';
import { untilItFlows } from './stream-decoy';

export interface AudioOutputOptions {
  /** From `listOutputs`; null is the sink of type none, which plays in real time to nowhere. */
  readonly deviceId: string | null;
  /** The most channels to open: those beyond the interface's own would be mixed into them by a sound server. */
  readonly channelCap: number;
  readonly processorOptions: ProcessorOptions;
  /** Looks while the page hangs; null where nothing can go away. */
  readonly lookout: Lookout | null;
  /**
   * The stream no longer goes where it was sent, or nobody can tell. It was cut off unless it may ramp. At most once, never after
   * `close`. The caller closes the output: nothing brings this one back.
   */
  readonly onLost: (loss: SinkLoss) => void;
}

export interface AudioOutput {
  /** The device's own. */
  readonly sampleRate: Hertz;
  /** Channels that the processor renders. */
  readonly channelCount: number;
  readonly baseLatencyMs: Milliseconds;
  /** Sample rendered → DAC, as the browser estimates it now; 0 for the first moments. */
  outputLatencyMs(): Milliseconds;
  /** Times that the device ran dry since the start, refreshed once a second; null in a browser that does not count. */
  underrunEvents(): number | null;
  /** To the processor, for the degraded mode. */
  readonly port: MessagePort;
  /** Looks whether the stream may go on after an interruption. When not, `onLost` was called too. */
  sinkIsThere(): Promise<boolean>;
  /** Looks whether the device is there, unless a look is on its way. */
  look(): void;
  /** The device's place in the list, for the engine's looks through the lookout; null when there is nothing to watch. */
  readonly place: OutputPlace | null;
  /** The engine saw by the lookout where the device is. */
  heed(whereabouts: Whereabouts): void;
  close(): Promise<void>;
}

/** The interface could not be opened. The message says what to do. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

/** A device that has not started by then is in use by another program or does not work. */
const STARTS_WITHIN_MS = 5_000;

const SERVER_SILENT =
  'The sound server does not answer: wait until it does or restart it, then go live again.';
const THEN_AGAIN = 'Wake it or restart the sound server, then go live again.';
const NOT_STARTED =
  'The audio interface did not start: close other programs that use it, or choose another one, then go live again.';
const NOT_SECURE =
  'This address is not secure, so the browser has no audio thread: open the page by https or localhost.';
const NO_PROCESSOR = 'The audio code did not load: reload the page.';

/**
 * Opens at 0 V, a fresh stream: a decoy holds what Chrome has kept (`stream-decoy.ts`). Rejects with an `OutputError`, and
 * leaves nothing open, when the device cannot be used.
 */
export async function openAudioOutput(options: AudioOutputOptions): Promise<AudioOutput> {
  const { deviceId, channelCap } = options;
  if (deviceId !== null) await expectThere(deviceId);
  const decoy = deviceId === null ? null : makeDecoy(deviceId, channelCap);
  let output: Output | null = null;
  try {
    if (decoy !== null) await expectSound(decoy);
    output = new Output(options);
    await output.start();
    return output;
  } catch (error) {
    await output?.close();
    throw error;
  } finally {
    if (decoy !== null) await closeWithinTime(decoy);
  }
}

async function expectThere(deviceId: string): Promise<void> {
  const listed = await lookAtOutputs().catch((cause: unknown) => {
    throw new OutputError(SERVER_SILENT, { cause });
  });
  const whereabouts = new OutputTrail(deviceId).look(listed);
  if (whereabouts !== 'there') throw new OutputError(REFUSAL_WHEN[whereabouts]);
}

class Output implements AudioOutput {
  private readonly context: AudioContext;
  private readonly native: NativeContext;
  private readonly watch: SinkWatch;
  private node: IAudioWorkletNode<AudioContext> | null = null;
  private isOpen = false;

  constructor(private readonly options: AudioOutputOptions) {
    const { deviceId, lookout } = options;
    this.context = new AudioContext(contextOptions(deviceId));
    this.native = nativeContextOf(this.context);
    this.watch = new SinkWatch(this.native, { deviceId, lookout, onLost: (loss) => this.heedLoss(loss) });
  }

  async start(): Promise<void> {
    const { context, native, watch } = this;
    const isDevice = this.options.deviceId !== null;
    // The library's destination, for it puts a node of its own before the browser's: both must keep the channels apart.
    if (isDevice) openChannels(context.destination, this.channelCount);
    // The library rewrites the source of worklets that it adds itself, and breaks modules by that.
    await native.audioWorklet.addModule(processorUrl).catch((cause: unknown) => {
      throw new OutputError(NO_PROCESSOR, { cause });
    });
    const node = this.makeNode();
    this.node = node;
    await expectSound(native);
    watch.expectRunning();
    // A device that goes while it is being opened makes Chrome start on the default one instead.
    if (!(await watch.check())) throw new OutputError(NOT_THERE);
    // Left alone, the node is rendered all the same: the library feeds it into a gain of zero.
    if (isDevice) node.connect(context.destination);
    this.isOpen = true;
  }

  get sampleRate(): Hertz {
    return hertz(this.native.sampleRate);
  }

  get channelCount(): number {
    if (this.options.deviceId === null) return MAX_CHANNELS;
    return channelsOf(this.native.destination, this.options.channelCap);
  }

  get baseLatencyMs(): Milliseconds {
    return milliseconds(this.native.baseLatency * 1_000);
  }

  outputLatencyMs(): Milliseconds {
    return milliseconds(this.native.outputLatency * 1_000);
  }

  underrunEvents(): number | null {
    return this.native.playbackStats?.underrunEvents ?? null;
  }

  get port(): MessagePort {
    if (this.node === null) throw new Error('the output has not started');
    return this.node.port;
  }

  sinkIsThere(): Promise<boolean> {
    return this.watch.checkAfterInterruption();
  }

  look(): void {
    this.watch.look();
  }

  get place(): OutputPlace | null {
    return this.watch.place;
  }

  heed(whereabouts: Whereabouts): void {
    this.watch.heed(whereabouts);
  }

  async close(): Promise<void> {
    this.watch.stop();
    if (this.node !== null) await endProcessor(this.node.port);
    // Nothing comes out of one that does not close, and the caller has others to open.
    if (!(await closeWithinTime(this.native))) this.node?.disconnect();
  }

  private makeNode(): IAudioWorkletNode<AudioContext> {
    if (AudioWorkletNode === undefined) throw new OutputError(NOT_SECURE);
    const node = new AudioWorkletNode(this.context, PROCESSOR_NAME, {
      numberOfInputs: 0,
      outputChannelCount: [this.channelCount],
      channelInterpretation: 'discrete',
      processorOptions: this.options.processorOptions,
    });
    node.onprocessorerror = () => this.watch.lose(PROCESSOR_FAILED);
    return node;
  }

  /** A wrong device gets not one quantum more, whatever the caller does. */
  private heedLoss(loss: SinkLoss): void {
    if (!loss.mayRamp) this.node?.disconnect();
    if (this.isOpen) this.options.onLost(loss);
  }
}

/**
 * No rate is asked for: the context takes that of the device named here, and not that of one that `setSinkId` names later. A
 * latency of 0 is the shortest that the device can do.
 */
function contextOptions(deviceId: string | null): {
  latencyHint: number;
  sinkId?: string | { type: 'none' };
} {
  if (!canChooseOutput()) return { latencyHint: 0 };
  if (deviceId === null) return { latencyHint: 0, sinkId: { type: 'none' } };
  return { latencyHint: 0, sinkId: deviceId === DEFAULT_OUTPUT_ID ? '' : deviceId };
}

/** A silent context like the real one; the library's wrapper is not needed for that. */
function makeDecoy(deviceId: string, channelCap: number): globalThis.AudioContext {
  const decoy = new globalThis.AudioContext(contextOptions(deviceId));
  openChannels(decoy.destination, channelsOf(decoy.destination, channelCap));
  return decoy;
}

async function expectSound(context: globalThis.AudioContext): Promise<void> {
  const silence = new Error('the time of the context stands still');
  await answerWithin(untilItFlows(context), STARTS_WITHIN_MS, silence).catch((cause: unknown) => {
    const isStuck = context.state === 'running';
    throw new OutputError(isStuck ? `${TAKES_NO_SOUND.reason} ${THEN_AGAIN}` : NOT_STARTED, { cause });
  });
}
