/** A sink's recording, sample for sample, and the questions that a test asks of it. Times are `performance.now()` of Node. */

/** Samples that arrived at once: interleaved, and when. */
export interface Chunk {
  readonly firstFrame: number;
  readonly samples: Float32Array;
  readonly atMs: number;
}

export interface Edge {
  readonly frame: number;
  readonly atMs: number;
  readonly from: number;
  readonly to: number;
}

/** A stretch of a recording in frames, `to` excluded; default all of it. */
export interface Stretch {
  readonly from?: number;
  readonly to?: number;
}

/**
 * Least significant bit of 24-bit audio: what Chrome's keep-alive needs at least, and the tolerance of every level here,
 * because no converter can tell two levels that are closer.
 */
export const LSB = 2 ** -23;

/** How long a level must hold to count as settled: longer than any step of a ramp, shorter than any test waits. */
export const SETTLED_MS = 20;

export class Recording {
  readonly frames: number;
  private readonly perChannel: (Float32Array | undefined)[] = [];

  constructor(
    readonly rate: number,
    readonly channels: number,
    private readonly chunks: readonly Chunk[],
  ) {
    const last = chunks.at(-1);
    this.frames = last === undefined ? 0 : last.firstFrame + last.samples.length / channels;
  }

  channel(channelIndex: number): Float32Array {
    return (this.perChannel[channelIndex] ??= this.deinterleave(channelIndex));
  }

  /** When the frame had left the sink for sure. */
  timeOf(frame: number): number {
    return this.chunkOf(frame).atMs;
  }

  /** The first frame that arrived at `atMs` or later; the length of the recording when none did. */
  frameAt(atMs: number): number {
    return this.chunks.find((chunk) => chunk.atMs >= atMs)?.firstFrame ?? this.frames;
  }

  /** The samples that arrived from `fromMs` on and before `toMs`. */
  stretchOf(fromMs: number, toMs: number): Required<Stretch> {
    const from = this.frameAt(fromMs);
    return { from, to: Math.max(from, this.frameAt(toMs)) };
  }

  levelAt(channelIndex: number, frame: number): number {
    return this.channel(channelIndex)[frame];
  }

  /** The level that each channel held to the end. Throws when one was still moving. */
  settledLevels(): number[] {
    const from = this.frames - this.framesIn(SETTLED_MS);
    if (from < 0) throw new RangeError(`only ${this.frames} frames recorded`);
    return Array.from({ length: this.channels }, (_, index) => {
      const level = this.channel(index)[this.frames - 1];
      const moved = this.channel(index)
        .subarray(from)
        .find((sample) => Math.abs(sample - level) > LSB);
      if (moved !== undefined)
        throw new Error(`channel ${index + 1} is not settled: ${moved} and then ${level}`);
      return level;
    });
  }

  /** The first change of more than `threshold` between two samples, or null. Default: more than the keep-alive moves. */
  firstEdge(
    channelIndex: number,
    { from = 0, to = this.frames }: Stretch = {},
    threshold = 2 * LSB,
  ): Edge | null {
    const samples = this.channel(channelIndex);
    for (let frame = Math.max(1, from); frame < to; frame += 1) {
      if (Math.abs(samples[frame] - samples[frame - 1]) <= threshold) continue;
      return { frame, atMs: this.timeOf(frame), from: samples[frame - 1], to: samples[frame] };
    }
    return null;
  }

  /** Whether the channel stayed within one LSB of `level`. */
  isAt(channelIndex: number, level: number, { from = 0, to = this.frames }: Stretch = {}): boolean {
    return this.channel(channelIndex)
      .subarray(from, to)
      .every((sample) => Math.abs(sample - level) <= LSB);
  }

  /** Whether every channel stayed at rest, 0 V. */
  isAtRest(stretch: Stretch = {}): boolean {
    return Array.from({ length: this.channels }, (_, index) => this.isAt(index, 0, stretch)).every(Boolean);
  }

  /** For how long any channel was away from 0, in milliseconds altogether. */
  dcMilliseconds({ from = 0, to = this.frames }: Stretch = {}): number {
    const channels = Array.from({ length: this.channels }, (_, index) => this.channel(index));
    let frames = 0;
    for (let frame = from; frame < to; frame += 1) {
      if (channels.some((samples) => Math.abs(samples[frame]) > LSB)) frames += 1;
    }
    return (frames / this.rate) * 1_000;
  }

  /**
   * The samples that the stream delivered from frame `from` on. A machine that is too busy starves a stream: the sink then plays
   * exact zero on every channel for some milliseconds, and goes on where it was. A live stream of this product never does that
   * (keep-alive), so such stretches are cut out. Zeros up to the end stay: a stream that was cut off looks like that.
   */
  delivered(from = 0): Recording {
    const { channels } = this;
    const columns = Array.from({ length: channels }, (_, index) => this.channel(index));
    const isLive = (frame: number): boolean => columns.some((samples) => samples[frame] !== 0);
    let end = this.frames;
    while (end > from && !isLive(end - 1)) end -= 1;
    const kept: number[] = [];
    for (let frame = from; frame < this.frames; frame += 1)
      if (frame >= end || isLive(frame)) kept.push(frame);
    const samples = new Float32Array(kept.length * channels);
    kept.forEach((frame, at) => {
      for (let index = 0; index < channels; index += 1)
        samples[at * channels + index] = columns[index][frame];
    });
    return new Recording(this.rate, channels, [{ firstFrame: 0, samples, atMs: this.timeOf(from) }]);
  }

  /** The same without what came from frame `to` on. */
  upTo(to: number): Recording {
    const chunks = this.chunks.filter(({ firstFrame }) => firstFrame < to);
    const last = chunks.at(-1);
    if (last === undefined) return new Recording(this.rate, this.channels, []);
    const samples = last.samples.subarray(0, (to - last.firstFrame) * this.channels);
    return new Recording(this.rate, this.channels, [...chunks.slice(0, -1), { ...last, samples }]);
  }

  framesIn(milliseconds: number): number {
    return Math.round((milliseconds / 1_000) * this.rate);
  }

  private chunkOf(frame: number): Chunk {
    let low = 0;
    let high = this.chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.chunks[middle].firstFrame <= frame) low = middle;
      else high = middle - 1;
    }
    return this.chunks[low];
  }

  private deinterleave(channelIndex: number): Float32Array {
    const samples = new Float32Array(this.frames);
    for (const chunk of this.chunks) {
      let frame = chunk.firstFrame;
      for (let at = channelIndex; at < chunk.samples.length; at += this.channels) {
        samples[frame] = chunk.samples[at];
        frame += 1;
      }
    }
    return samples;
  }
}
