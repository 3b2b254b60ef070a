/**
 * Judges recorded samples by what a jack may do, knowing only what the page and the engine wrote: its own arithmetic, its own
 * account of the gate. Throws at the first sample that breaks a rule.
 */
import type { JackRow } from '../../src/domain/jack-table';
import { CHANNELS } from './safety-material';

const LSB = 2 ** -23;
/** Half a step of the 24-bit mantissa below full scale: what a sample loses by being a 32-bit float, and the last bit of ours. */
const ROUNDING = 2 ** -24;

/** What the gate was told for one quantum. */
export interface Orders {
  readonly open: boolean;
  /** To rest without a ramp. */
  readonly shut: boolean;
}

/** What one channel may do under the table in force. All in levels. */
interface Allowance {
  readonly lowest: number;
  readonly highest: number;
  readonly rest: number;
  readonly slewPerFrame: number;
  readonly row: JackRow;
  readonly jackIndex: number;
}

const isWithin = (value: number, least: number, most: number): boolean => value >= least && value <= most;

function allow(row: JackRow, jackIndex: number, sampleRate: number): Allowance | null {
  const { fullScaleVolts, gain, offsetVolts } = row;
  const isPossible =
    isWithin(fullScaleVolts, 0.01, 1000) &&
    isWithin(Math.abs(gain), 0.01, 100) &&
    isWithin(Math.abs(offsetVolts), 0, 1000);
  if (!isPossible) return null;
  const reach = [-1, 1].map((level) => (level * fullScaleVolts - offsetVolts) / gain);
  const min = Math.max(row.min, Math.min(...reach));
  const max = Math.min(row.max, Math.max(...reach));
  if (!(min <= max)) return null;
  const level = (volts: number): number => (gain * volts + offsetVolts) / fullScaleVolts;
  const rest = Math.min(max, Math.max(min, Number.isFinite(row.rest) ? row.rest : 0));
  const slew = row.slewVoltsPerSecond >= 0 ? row.slewVoltsPerSecond : 0;
  return {
    lowest: Math.min(level(min), level(max)),
    highest: Math.max(level(min), level(max)),
    rest: level(rest),
    slewPerFrame: (slew / sampleRate) * Math.abs(gain / fullScaleVolts),
    row,
    jackIndex,
  };
}

const spanOf = (allowance: Allowance | null): number =>
  allowance === null ? 0 : allowance.highest - allowance.lowest;

const isSameOutput = (one: Allowance | null, other: Allowance): boolean =>
  one?.jackIndex === other.jackIndex &&
  one.row.gain === other.row.gain &&
  one.row.offsetVolts === other.row.offsetVolts &&
  one.row.fullScaleVolts === other.row.fullScaleVolts;

const isSameReach = (one: Allowance | null, other: Allowance): boolean =>
  one?.lowest === other.lowest && one.highest === other.highest;

const isSame = (one: Allowance | null, other: Allowance): boolean =>
  isSameOutput(one, other) &&
  isSameReach(one, other) &&
  one?.rest === other.rest &&
  one.slewPerFrame === other.slewPerFrame;

export class Judge {
  private readonly allowances = new Array<Allowance | null>(CHANNELS).fill(null);
  private readonly last = new Float64Array(CHANNELS);
  private readonly framesSinceEdit = new Float64Array(CHANNELS).fill(Infinity);
  private readonly mayJump = new Array<boolean>(CHANNELS).fill(false);
  /** The widest limits, in levels, of late: a glide that an edit finds under way goes on as fast as it began. */
  private readonly widest = new Float64Array(CHANNELS);
  private gate = 0;

  constructor(
    private readonly sampleRate: number,
    private readonly rampFrames: number,
  ) {}

  get gateIsClosed(): boolean {
    return this.gate === 0;
  }

  /** A table was written whole: it holds from the next quantum on. */
  takeTable(rows: readonly JackRow[]): void {
    const before = [...this.allowances];
    this.allowances.fill(null);
    const claimed = new Set<number>();
    for (const [jackIndex, row] of rows.entries()) {
      if (!Number.isInteger(row.channelIndex) || !isWithin(row.channelIndex, 0, CHANNELS - 1)) continue;
      if (claimed.has(row.channelIndex)) continue;
      const allowance = allow(row, jackIndex, this.sampleRate);
      if (allowance === null) continue;
      claimed.add(row.channelIndex);
      this.allowances[row.channelIndex] = allowance;
    }
    for (let channel = 0; channel < CHANNELS; channel++) {
      const allowance = this.allowances[channel];
      if (allowance === null || isSame(before[channel], allowance)) continue;
      const isGliding = this.framesSinceEdit[channel] <= this.rampFrames;
      const widest = isGliding ? this.widest[channel] : spanOf(before[channel]);
      this.widest[channel] = Math.max(widest, spanOf(allowance));
      this.framesSinceEdit[channel] = 0;
      // Another output has nothing to glide from. Limits that the last sample breaks, or the volts that a ramp is on its way to
      // or from, hold at once.
      const isHalfway = this.gate > 0 && this.gate < this.rampFrames;
      this.mayJump[channel] =
        !isSameOutput(before[channel], allowance) ||
        !isWithin(this.last[channel], allowance.lowest, allowance.highest) ||
        (isHalfway && !isSameReach(before[channel], allowance));
    }
  }

  /** Looks at one quantum of every channel. */
  judge(outputs: readonly Float32Array[], frames: number, { open, shut }: Orders): void {
    if (shut) this.gate = 0;
    const wasOpen = this.gate === this.rampFrames && open;
    const wasClosed = this.gate === 0 && !open;
    for (let channel = 0; channel < CHANNELS; channel++) {
      const allowance = this.allowances[channel];
      const samples = outputs[channel];
      if (allowance === null) this.judgeUnused(samples, frames, channel);
      else this.judgeJack(allowance, samples, frames, channel, { wasOpen, wasClosed, shut });
      this.last[channel] = samples[frames - 1];
      this.framesSinceEdit[channel] += frames;
      this.mayJump[channel] = false;
    }
    this.gate = Math.min(this.rampFrames, Math.max(0, this.gate + (open ? frames : -frames)));
  }

  private judgeUnused(samples: Float32Array, frames: number, channel: number): void {
    for (let frame = 0; frame < frames; frame++) {
      if (samples[frame] !== 0) this.fail(channel, frame, `${samples[frame]} on a channel without a jack`);
    }
  }

  private judgeJack(
    { lowest, highest, rest, slewPerFrame }: Allowance,
    samples: Float32Array,
    frames: number,
    channel: number,
    { wasOpen, wasClosed, shut }: { wasOpen: boolean; wasClosed: boolean; shut: boolean },
  ): void {
    const { rampFrames } = this;
    const sinceEdit = this.framesSinceEdit[channel];
    const isGliding = sinceEdit <= rampFrames;
    const rampStep = (isGliding ? this.widest[channel] : highest - lowest) / rampFrames;
    // A gliding rest and a moving gate can add up. The keep-alive may move a level by one LSB, either way.
    const stillStep = (isGliding ? 2 * rampStep : rampStep) + 2 * LSB + 2 * ROUNDING;
    const step = wasOpen ? Math.max(stillStep, slewPerFrame + 2 * LSB + 2 * ROUNDING) : stillStep;
    const mustStandFrom = wasClosed ? Math.max(0, rampFrames - sinceEdit) : frames;
    let last = this.last[channel];
    for (let frame = 0; frame < frames; frame++) {
      const sample = samples[frame];
      if (!(sample >= lowest - ROUNDING && sample <= highest + ROUNDING && Math.abs(sample) <= 1))
        this.fail(channel, frame, `${sample} is outside ${lowest} to ${highest}`);
      const isFree = frame === 0 && (this.mayJump[channel] || shut);
      if (!isFree && Math.abs(sample - last) > step)
        this.fail(channel, frame, `a step from ${last} to ${sample}, at most ${step} allowed`);
      if (frame >= mustStandFrom && Math.abs(sample - rest) > LSB + ROUNDING)
        this.fail(channel, frame, `${sample} while it should stand at rest, ${rest}`);
      last = sample;
    }
  }

  private fail(channel: number, frame: number, what: string): never {
    throw new Error(`channel ${channel + 1}, frame ${frame}, gate ${this.gate}/${this.rampFrames}: ${what}`);
  }
}
