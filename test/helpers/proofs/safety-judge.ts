/**
 * Judges recorded samples by what a jack may do, knowing only what the page and the engine wrote: its own arithmetic, its own
 * account of the fade. Throws at the first sample that breaks a rule.
 */
import type { JackRow } from '../../../src/domain/devices/jack-table';
import { CHANNELS } from './safety-material';

const LSB = 2 ** -23;
/** Half a step of the 24-bit mantissa below full scale: what a sample loses by being a 32-bit float, and the last bit of ours. */
const ROUNDING = 2 ** -24;

/** Bounds of one channel under the table in force. All in levels. */
interface Allowance {
  readonly lowest: number;
  readonly highest: number;
  /** The furthest from 0. */
  readonly reach: number;
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
  // In this order, which decides by a last bit whether limits at the very edge are limits at all.
  const reach = [-1, 1].map((level) => (level - offsetVolts / fullScaleVolts) / (gain / fullScaleVolts));
  const min = Math.max(row.min, Math.min(...reach));
  const max = Math.min(row.max, Math.max(...reach));
  if (!(min <= max)) return null;
  const level = (volts: number): number => (gain * volts + offsetVolts) / fullScaleVolts;
  const rest = Math.min(max, Math.max(min, Number.isFinite(row.rest) ? row.rest : 0));
  const slew = row.slewVoltsPerSecond >= 0 ? row.slewVoltsPerSecond : 0;
  const [lowest, highest] = [level(min), level(max)].toSorted((a, b) => a - b);
  return {
    lowest,
    highest,
    reach: Math.max(Math.abs(lowest), Math.abs(highest)),
    rest: level(rest),
    slewPerFrame: (slew / sampleRate) * Math.abs(gain / fullScaleVolts),
    row,
    jackIndex,
  };
}

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
  /** The furthest from 0 that the channel's jacks could go of late: what an edit leaves over fades from there. */
  private readonly widest = new Float64Array(CHANNELS);
  /** The fade of all jacks: each of them can be open so far at most. */
  private fade = 0;
  /** The fade of each channel's jack, at least: it opens from 0 when it starts there. */
  private readonly ownFades = new Float64Array(CHANNELS);

  constructor(
    private readonly sampleRate: number,
    private readonly rampFrames: number,
  ) {}

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
    for (let channel = 0; channel < CHANNELS; channel++) this.takeEdit(channel, before[channel]);
  }

  /** Looks at one quantum of every channel. `open` is whether all was there that the jacks may leave 0 V by. */
  judge(outputs: readonly Float32Array[], frames: number, open: boolean): void {
    const direction = open ? 1 : -1;
    for (let channel = 0; channel < CHANNELS; channel++) {
      for (let frame = 0; frame < frames; frame++)
        this.judgeSample(outputs[channel][frame], channel, frame, direction);
      this.ownFades[channel] = this.moved(this.ownFades[channel], direction * frames);
      this.framesSinceEdit[channel] += frames;
    }
    this.fade = this.moved(this.fade, direction * frames);
  }

  private moved(fade: number, by: number): number {
    return Math.min(this.rampFrames, Math.max(0, fade + by));
  }

  private takeEdit(channel: number, before: Allowance | null): void {
    const allowance = this.allowances[channel];
    const isGliding = this.framesSinceEdit[channel] <= this.rampFrames;
    if (!isGliding && (allowance === null ? before === null : isSame(before, allowance))) return;
    const widestBefore = isGliding ? this.widest[channel] : (before?.reach ?? 0);
    this.widest[channel] = Math.max(widestBefore, allowance?.reach ?? 0);
    this.framesSinceEdit[channel] = 0;
    // On its way from or to 0 V a jack that is edited starts anew, as one does that is new on the channel.
    const isOnTheWay = this.ownFades[channel] < this.rampFrames;
    if (isOnTheWay || before?.jackIndex !== allowance?.jackIndex) this.ownFades[channel] = 0;
    // Limits that the last sample breaks hold at once. Nothing else may jump.
    this.mayJump[channel] = allowance !== null && !this.isAllowed(this.last[channel], allowance, this.fade);
  }

  /** Within the limits while the jack is fully armed, else no further from 0 than they reach. */
  private isAllowed(sample: number, { lowest, highest }: Allowance, ownGate: number): boolean {
    if (ownGate === this.rampFrames) return isWithin(sample, lowest - ROUNDING, highest + ROUNDING);
    return isWithin(sample, Math.min(lowest, -LSB) - ROUNDING, Math.max(highest, LSB) + ROUNDING);
  }

  private judgeSample(sample: number, channel: number, frame: number, direction: number): void {
    const last = this.last[channel];
    this.last[channel] = sample;
    if (!(Math.abs(sample) <= 1)) this.fail(channel, frame, `${sample} is no sample`);
    const way = direction * (frame + 1);
    if (this.moved(this.fade, way) === 0 && Math.abs(sample) > LSB)
      this.fail(channel, frame, `${sample} on an unarmed channel`);
    const allowance = this.allowances[channel];
    const isGliding = this.framesSinceEdit[channel] + frame < this.rampFrames;
    if (allowance === null) {
      if (!isGliding && sample !== 0) this.fail(channel, frame, `${sample} on a channel without a jack`);
    } else {
      const ownGate = this.moved(this.ownFades[channel], way);
      const { lowest, highest } = allowance;
      if (!this.isAllowed(sample, allowance, ownGate))
        this.fail(channel, frame, `${sample} at ${ownGate}, with limits from ${lowest} to ${highest}`);
    }
    const step = this.largestStep(channel, allowance, isGliding, frame, direction);
    const isFree = frame === 0 && this.mayJump[channel];
    this.mayJump[channel] = false;
    if (!isFree && Math.abs(sample - last) > step)
      this.fail(channel, frame, `a step from ${last} to ${sample}, at most ${step} allowed`);
  }

  /**
   * The fade moves a jack by a ramp's share of its reach, and what an edit left over fades by twice that at most: the volts before
   * and the volts after may lie on either side of 0. Besides, an open jack moves by its slew.
   */
  private largestStep(
    channel: number,
    allowance: Allowance | null,
    isGliding: boolean,
    frame: number,
    direction: number,
  ): number {
    const way = direction * frame;
    const isOpen = direction === 1 && this.moved(this.ownFades[channel], way) === this.rampFrames;
    const isClosed = direction === -1 && this.moved(this.fade, way) === 0;
    const maySlew = direction === 1 && this.moved(this.fade, way) === this.rampFrames;
    const byGate = isOpen || isClosed ? 0 : (allowance?.reach ?? 0) / this.rampFrames;
    const byEdit = isGliding ? (2 * this.widest[channel]) / this.rampFrames : 0;
    const bySlew = maySlew ? (allowance?.slewPerFrame ?? 0) : 0;
    // The keep-alive may move a level by one LSB, either way.
    return byGate + byEdit + bySlew + 2 * LSB + 2 * ROUNDING;
  }

  private fail(channel: number, frame: number, what: string): never {
    throw new Error(`channel ${channel + 1}, frame ${frame}, fade ${this.fade}/${this.rampFrames}: ${what}`);
  }
}
