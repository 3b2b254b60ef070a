/**
 * A renderer on a bench: its memory, an engine that beats, a wall clock, and everything that it rendered, to be asked in the
 * words of the domain. Time is the stream's own: nothing here waits.
 */
import { type JackRow, NOT_DRIVEN } from '../../../src/domain/devices/jack-table';
import { hertz, type Volts, volts, wholeFrames } from '../../../src/domain/numbers/units';
import { ControlBlock } from '../../../src/shared/control-block';
import { allocateMemory } from '../../../src/shared/memory';
import { RingWriter } from '../../../src/shared/ring';
import { Snapshot, type SnapshotWord } from '../../../src/shared/snapshot';
import { Renderer } from '../../../worklets/renderer';

export const SAMPLE_RATE = 48_000;
const FULL_SCALE_VOLTS = 10;
/** 24-bit audio, ±10 V: no meter shows less. */
export const LSB_VOLTS = 2 ** -23 * FULL_SCALE_VOLTS;

/** A jack of ±10 V full scale, free to go anywhere at once, unless told otherwise. */
export const row = (given: Partial<JackRow> = {}): JackRow => ({
  channelIndex: 0,
  min: volts(-10),
  max: volts(10),
  rest: volts(0),
  slewVoltsPerSecond: Infinity,
  fullScaleVolts: volts(FULL_SCALE_VOLTS),
  gain: 1,
  offsetVolts: volts(0),
  ...given,
});
export const noRow = row({ channelIndex: NOT_DRIVEN });

export interface RigOptions {
  readonly channels?: number;
  readonly quantumFrames?: number;
}

export class AudioRig {
  readonly memory = allocateMemory(true);
  readonly control = new ControlBlock(this.memory.control);
  readonly snapshot = new Snapshot(this.memory.snapshot);
  readonly ring = new RingWriter(this.memory.ring);
  engineLives = true;
  wallMs = 1_000_000;
  private readonly renderer = new Renderer(this.memory, hertz(SAMPLE_RATE), () => this.wallMs);
  private readonly recorded: Float32Array[] = [];
  private readonly outputs: Float32Array[];
  private frames = 0;

  constructor(rows: readonly JackRow[], { channels = 2, quantumFrames = 128 }: RigOptions = {}) {
    this.outputs = Array.from({ length: channels }, () => new Float32Array(quantumFrames));
    for (let channel = 0; channel < channels; channel++) this.recorded.push(new Float32Array(SAMPLE_RATE));
    this.control.writeJacks(rows);
  }

  /** Frames recorded so far, which is also when the next one will be. */
  get now(): number {
    return this.frames;
  }

  /** Asks jack 1, or another, for volts, as the engine does. */
  command(wanted: number, jackIndex = 0): void {
    this.ring.push(jackIndex, wanted as Volts);
  }

  /** Renders whole quanta for at least so long. */
  run(milliseconds: number): this {
    const until = this.frames + (milliseconds / 1000) * SAMPLE_RATE;
    do this.quantum();
    while (this.frames < until);
    return this;
  }

  quantum(): this {
    const [{ length }] = this.outputs;
    if (this.engineLives) this.control.beat();
    // Like a device's buffer, it comes with whatever was in it.
    for (const output of this.outputs) output.fill(NaN);
    this.renderer.render(this.outputs, wholeFrames(length));
    this.outputs.forEach((output, channel) => this.keep(output, channel));
    this.frames += length;
    this.wallMs += (length / SAMPLE_RATE) * 1000;
    return this;
  }

  levelAt(frame: number, channel = 0): number {
    return this.recorded[channel][frame];
  }

  voltsAt(frame: number, channel = 0): number {
    return this.levelAt(frame, channel) * FULL_SCALE_VOLTS;
  }

  /** Volts of the last sample. */
  voltsNow(channel = 0): number {
    return this.voltsAt(this.frames - 1, channel);
  }

  /** The first frame from `from` that differs from its predecessor by more than the keep-alive can, or null. */
  firstEdgeFrame(from: number, channel = 0): number | null {
    for (let frame = Math.max(1, from); frame < this.frames; frame++)
      if (this.stepAt(frame, channel) > 2 * LSB_VOLTS) return frame;
    return null;
  }

  /** In volts. */
  largestStep(from: number, channel = 0): number {
    let largest = 0;
    for (let frame = Math.max(1, from); frame < this.frames; frame++)
      largest = Math.max(largest, this.stepAt(frame, channel));
    return largest;
  }

  /** In the frames `from` to `until`, which is left out. */
  isAt(wanted: number, from: number, channel = 0, until = this.frames): boolean {
    const samples = this.recorded[channel].subarray(from, until);
    // One LSB of keep-alive, and half of one for being a 32-bit float.
    return samples.every((sample) => Math.abs(sample * FULL_SCALE_VOLTS - wanted) <= 1.5 * LSB_VOLTS);
  }

  read(word: SnapshotWord): number {
    return this.snapshot.read(word);
  }

  private stepAt(frame: number, channel: number): number {
    return Math.abs(this.voltsAt(frame, channel) - this.voltsAt(frame - 1, channel));
  }

  private keep(output: Float32Array, channel: number): void {
    if (this.frames + output.length > this.recorded[channel].length) {
      const longer = new Float32Array(2 * (this.frames + output.length));
      longer.set(this.recorded[channel]);
      this.recorded[channel] = longer;
    }
    this.recorded[channel].set(output, this.frames);
  }
}

/** Jack n on channel n, of four, with the gate open. */
export function armed(...given: Partial<JackRow>[]): AudioRig {
  const rig = new AudioRig(
    given.map((columns, channelIndex) => row({ channelIndex, ...columns })),
    { channels: 4 },
  );
  rig.control.arm();
  return rig.run(50);
}
