/** Listens to a sink of a test's PulseAudio server until it is stopped. */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { type Chunk, LSB, Recording, SETTLED_MS } from './recording';
import type { Sink } from './sink';

const BYTES_PER_SAMPLE = 4;
/**
 * A null sink renders in steps as long as the shortest latency that any of its listeners asks for. Five milliseconds is
 * near what a USB interface does, and costs a small machine little.
 */
const LATENCY_MS = 5;
const HEARD_WITHIN_MS = 5_000;

export interface Heard {
  readonly frame: number;
  /** When the sample had left the sink for sure: `performance.now()` of this process. */
  readonly atMs: number;
}

/** Looks at what has just arrived; true ends the wait. */
type Ear = (chunk: Chunk) => boolean;

export class Recorder {
  private readonly chunks: Chunk[] = [];
  private readonly ears = new Set<Ear>();
  private rest: Buffer = Buffer.alloc(0);
  private frames = 0;

  private constructor(
    private readonly sink: Sink,
    private readonly process: ChildProcessByStdio<null, Readable, null>,
  ) {
    process.stdout.on('data', (data: Buffer) => this.take(data, performance.now()));
  }

  /** Resolves when the first samples have arrived, so that nothing that happens next is missed. */
  static async start(sink: Sink, env: NodeJS.ProcessEnv): Promise<Recorder> {
    const child = spawn(
      'parec',
      [
        '--raw',
        `--device=${sink.name}.monitor`,
        '--format=float32le',
        `--rate=${sink.rate}`,
        `--channels=${sink.channels}`,
        `--channel-map=${sink.channelMap.join(',')}`,
        `--latency-msec=${LATENCY_MS}`,
      ],
      { env, stdio: ['ignore', 'pipe', 'ignore'] },
    );
    const recorder = new Recorder(sink, child);
    const [first] = (await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])) as unknown[];
    if (!Buffer.isBuffer(first)) throw new Error(`parec could not record ${sink.name}`);
    return recorder;
  }

  /** Everything heard so far. */
  soFar(): Recording {
    return new Recording(this.sink.rate, this.sink.channels, this.chunks.slice());
  }

  /** Hands on all that arrives from now on. */
  follow(hear: (chunk: Chunk) => void): void {
    this.ears.add((chunk) => {
      hear(chunk);
      return false;
    });
  }

  /** Forgets what was heard so far: an hour of eight channels is 5 GB. */
  forget(): void {
    this.chunks.length = 0;
  }

  /** The first sample from now on that `matches`. */
  async hear(channelIndex: number, matches: (level: number) => boolean, withinMs?: number): Promise<Heard> {
    const { channels } = this.sink;
    let heard: Heard | null = null;
    await this.listen(
      ({ firstFrame, samples, atMs }) => {
        for (let at = channelIndex; at < samples.length; at += channels) {
          if (!matches(samples[at])) continue;
          heard = { frame: firstFrame + (at - channelIndex) / channels, atMs };
          return true;
        }
        return false;
      },
      withinMs,
      `what channel ${channelIndex + 1} was listened to for`,
    );
    return heard!;
  }

  /** Waits until every channel has held its level, within one LSB, for a while. Gives all that was heard. */
  async hearLevels(levels: readonly number[], withinMs?: number): Promise<Recording> {
    const { channels, rate } = this.sink;
    let held = 0;
    const isThere = (sample: number, at: number): boolean => Math.abs(sample - levels[at % channels]) <= LSB;
    await this.listen(
      ({ samples }) => {
        const wrong = samples.findLastIndex((sample, at) => !isThere(sample, at));
        const right = Math.floor((samples.length - 1 - wrong) / channels);
        held = wrong === -1 ? held + right : right;
        return held >= (SETTLED_MS / 1_000) * rate;
      },
      withinMs,
      levels.join(' '),
    );
    return this.soFar();
  }

  /** Waits until so much more was heard, in the sink's own time. */
  async hearMilliseconds(milliseconds: number): Promise<Recording> {
    const end = this.frames + (milliseconds / 1_000) * this.sink.rate;
    await this.listen(() => this.frames >= end, milliseconds + HEARD_WITHIN_MS, `${milliseconds} ms`);
    return this.soFar();
  }

  /**
   * The same where a stream must be playing: waits until it delivers, for at the end of a recording nobody can tell a starved
   * stream from one that was cut off. Ends with the last sample that it delivered.
   */
  async hearStream(milliseconds: number): Promise<Recording> {
    await this.hearMilliseconds(milliseconds);
    const { channels } = this.sink;
    let end = 0;
    await this.listen(
      ({ firstFrame, samples }) => {
        const live = samples.findLastIndex((sample) => sample !== 0);
        end = firstFrame + Math.floor(live / channels) + 1;
        return live >= 0;
      },
      undefined,
      'a stream',
    );
    return this.soFar().upTo(end);
  }

  /** Ends the recording. Asking twice does no harm. */
  async stop(): Promise<Recording> {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      const exited = once(this.process, 'close');
      this.process.kill('SIGKILL');
      await exited;
    }
    return this.soFar();
  }

  private listen(ear: Ear, withinMs = HEARD_WITHIN_MS, wanted: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.ears.delete(listener);
        const last = this.chunks.at(-1)?.samples.slice(-this.sink.channels).join(' ');
        reject(new Error(`${this.sink.label}: not heard in ${withinMs} ms: ${wanted}; heard last: ${last}`));
      }, withinMs);
      const listener: Ear = (chunk) => {
        if (!ear(chunk)) return false;
        clearTimeout(timer);
        resolve();
        return true;
      };
      this.ears.add(listener);
    });
  }

  private take(data: Buffer, atMs: number): void {
    const bytes = this.rest.length === 0 ? data : Buffer.concat([this.rest, data]);
    const frameBytes = this.sink.channels * BYTES_PER_SAMPLE;
    const whole = bytes.length - (bytes.length % frameBytes);
    this.rest = bytes.subarray(whole);
    if (whole === 0) return;
    // A copy, because a Buffer of Node need not begin where a Float32Array may.
    const samples = new Float32Array(new Uint8Array(bytes.subarray(0, whole)).buffer);
    const chunk = { firstFrame: this.frames, samples, atMs };
    this.chunks.push(chunk);
    this.frames += whole / frameBytes;
    for (const ear of [...this.ears]) if (ear(chunk)) this.ears.delete(ear);
  }
}
