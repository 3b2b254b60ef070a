/**
 * The last step of a jack: volts become the sample that makes them, and nothing gets past the limits. Audio thread: safe, does
 * not allocate.
 */
import {
  isUsableCalibration,
  levelAtZeroVolts,
  levelPerVolt,
  toLevel,
  toVolts,
} from '../../src/domain/devices/calibration';
import type { JackRow } from '../../src/domain/devices/jack-table';
import type { Level, Volts } from '../../src/domain/numbers/units';

/** Least significant bit of 24-bit audio: a level that no converter shows and that keeps Chrome from parking the stream. */
const KEEP_ALIVE_LEVEL = 2 ** -23;

export const clamp = (value: number, min: number, max: number): number =>
  value < min ? min : value > max ? max : value;

const keepAlive = (level: number, above: number, below: number): number =>
  level >= KEEP_ALIVE_LEVEL || level <= -KEEP_ALIVE_LEVEL ? level : level >= 0 ? above : below;

export class JackLimits {
  /** Volts of rest, within the limits. */
  rest = 0;
  /** 0 V at the converter, whatever limits and calibration say; the keep-alive is on the side that the limits allow. */
  unarmedLevel = KEEP_ALIVE_LEVEL;
  /** Samples that were not finite and became rest. */
  notFinite = 0;

  private min = 0;
  private max = 0;
  private perVolt = 1;
  private atZeroVolts = 0 as Level;
  /** The levels of `min` and `max`, in order, and of rest. */
  private lowest = 0;
  private highest = 0;
  private restLevel = 0;
  /** Two levels stand in for one too small to keep the stream alive: for zero and above, and for below zero. */
  private aliveAbove = KEEP_ALIVE_LEVEL;
  private aliveBelow = -KEEP_ALIVE_LEVEL;
  /** A jack may pass these on its way from and to 0 V: the levels within the limits, 0, and all between. */
  private lowestOnTheWay = 0;
  private highestOnTheWay = 0;

  /** Returns false for a row that makes no sense: its jack must not be driven. */
  configure(row: JackRow): boolean {
    if (!isUsableCalibration(row)) return false;
    this.calibrate(row);
    if (!(this.min <= this.max)) return false;
    this.rest = this.within(Number.isFinite(row.rest) ? row.rest : 0);
    this.restLevel = clamp(this.levelOf(this.rest), this.lowest, this.highest);
    return true;
  }

  /** Volts outside the limits become the nearest within. */
  within(asked: number): number {
    return clamp(asked, this.min, this.max);
  }

  toSample(asked: number): number {
    return this.keepWithin(asked * this.perVolt + this.atZeroVolts);
  }

  /** The level of volts, within the limits. */
  toLimitedLevel(asked: number): number {
    return this.limit(asked * this.perVolt + this.atZeroVolts);
  }

  /** The last step of a level at a jack that is fully armed: within the limits. */
  keepWithin(level: number): number {
    return keepAlive(this.limit(level), this.aliveAbove, this.aliveBelow);
  }

  /** The last step of a level on its way from or to 0 V: no further from 0 than the limits reach. */
  keepOnTheWay(level: number): number {
    const { unarmedLevel } = this;
    const { lowestOnTheWay: lowest, highestOnTheWay: highest } = this;
    if (level >= lowest && level <= highest) return keepAlive(level, unarmedLevel, unarmedLevel);
    if (level - level === 0) return keepAlive(clamp(level, lowest, highest), unarmedLevel, unarmedLevel);
    this.notFinite++;
    return unarmedLevel;
  }

  /**
   * The one loop that costs: `frames` samples that set out from `from` volts by `step` volts, of which each step is `decay` of
   * the one before, 1 for a straight line. In levels rather than volts, and in locals, it takes a third of the time.
   */
  writeLine(
    out: Float32Array,
    start: number,
    frames: number,
    from: number,
    step: number,
    decay: number,
  ): void {
    const { lowest, highest, aliveAbove, aliveBelow } = this;
    const until = start + frames;
    let level = from * this.perVolt + this.atZeroVolts;
    const add = step * this.perVolt + level * (1 - decay);
    for (let frame = start; frame < until; frame++) {
      level = level * decay + add;
      const limited = level >= lowest && level <= highest ? level : this.refuse(level);
      out[frame] = keepAlive(limited, aliveAbove, aliveBelow);
    }
  }

  private limit(level: number): number {
    return level >= this.lowest && level <= this.highest ? level : this.refuse(level);
  }

  /** A level outside the limits becomes the nearest within, one that is no number becomes rest. */
  private refuse(level: number): number {
    if (level - level === 0) return clamp(level, this.lowest, this.highest);
    this.notFinite++;
    return this.restLevel;
  }

  private levelOf(atJack: number): Level {
    return toLevel(atJack as Volts, this.perVolt, this.atZeroVolts);
  }

  /** No limit is wider than the converter's reach, so that the volts shown are the volts made. */
  private calibrate(row: JackRow): void {
    const [perVolt, atZeroVolts] = [levelPerVolt(row), levelAtZeroVolts(row)];
    this.perVolt = perVolt;
    this.atZeroVolts = atZeroVolts;
    const one = toVolts(-1 as Level, this.perVolt, this.atZeroVolts);
    const other = toVolts(1 as Level, this.perVolt, this.atZeroVolts);
    this.min = Math.max(row.min, Math.min(one, other));
    this.max = Math.min(row.max, Math.max(one, other));
    const atMin = this.levelOf(this.min);
    const atMax = this.levelOf(this.max);
    this.lowest = Math.min(atMin, atMax);
    this.highest = Math.max(atMin, atMax);
    const mayRise = this.highest > 0;
    const mayFall = this.lowest < 0;
    const above = Math.min(KEEP_ALIVE_LEVEL, this.highest);
    const below = Math.max(-KEEP_ALIVE_LEVEL, this.lowest);
    this.aliveAbove = mayRise ? above : below;
    this.aliveBelow = mayFall ? below : above;
    this.lowestOnTheWay = Math.min(this.lowest, 0);
    this.highestOnTheWay = Math.max(this.highest, 0);
    this.unarmedLevel = mayFall && !mayRise ? -KEEP_ALIVE_LEVEL : KEEP_ALIVE_LEVEL;
  }
}
