/**
 * A line through the newest levels, by least squares, and whether a line is what they are: not a step, not a rise that is over, not
 * the noise. Any thread: safe, does not allocate.
 */
import type { Levels } from './levels';

const LEAST_LEVELS = 6;
/** The newest levels that must not hang below the line. */
const TAIL = 3;
/** Deviations of the slope, or of the tail, that chance may explain. */
const CHANCE = 3;
/** Neighbours are alike, as levels overlap; beyond this there is no telling. */
const MOST_ALIKE = 0.8;

export class LineFit {
  /** Units a millisecond. */
  slope = 0;
  /** Height of the line at this moment. */
  level = 0;
  private count = 0;
  private spreadT = 0;
  private sumY = 0;
  private sumYY = 0;
  /** The squares that the line leaves. */
  private left = 0;

  /** Fits the levels since `from`. Returns false when they are too few, or do not rise. */
  fit(levels: Levels, from: number, now: number): boolean {
    const anchor = levels.at(0);
    let [count, sumT, sumY, sumTT, sumTY, sumYY] = [0, 0, 0, 0, 0, 0];
    for (; count < levels.count && levels.timeAt(count) >= from; count++) {
      // Small numbers: squares of bytes and of milliseconds since the start would round the deviations away.
      const time = levels.timeAt(count) - now;
      const value = levels.at(count) - anchor;
      sumT += time;
      sumY += value;
      sumTT += time * time;
      sumTY += time * value;
      sumYY += value * value;
    }
    if (count < LEAST_LEVELS) return false;
    this.spreadT = sumTT - (sumT / count) * sumT;
    this.slope = (sumTY - (sumT / count) * sumY) / this.spreadT;
    this.level = anchor + (sumY - this.slope * sumT) / count;
    this.left = Math.max(sumYY - (sumY / count) * sumY - this.slope * (sumTY - (sumT / count) * sumY), 0);
    this.count = count;
    this.sumY = sumY;
    this.sumYY = sumYY;
    return this.slope > 0;
  }

  /** The least slope that chance leaves to the levels just fitted, or 0 when they are no line. */
  leastSlope(levels: Levels, now: number): number {
    const { count, slope, level, left, sumY, sumYY } = this;
    const anchor = levels.at(0);
    let [newer, before, alike, tail, step] = [0, 0, 0, 0, Infinity];
    for (let back = 0; back < count; back++) {
      const value = levels.at(back);
      const off = value - level - slope * (levels.timeAt(back) - now);
      alike += off * before;
      before = off;
      if (back < TAIL) tail += off / TAIL;
      newer += value - anchor;
      const others = count - 1 - back;
      // Two levels with a step between them: what they leave of the squares.
      if (back >= 1 && others >= 2)
        step = Math.min(step, sumYY - newer ** 2 / (back + 1) - (sumY - newer) ** 2 / others);
    }
    const likeness = left > 0 ? Math.min(Math.max(alike / left, 0), MOST_ALIKE) : 0;
    const chance = CHANCE * Math.sqrt((left / (count - 2)) * ((1 + likeness) / (1 - likeness)));
    if (left >= step || tail < -chance / Math.sqrt(TAIL)) return 0;
    return Math.max(slope - chance / Math.sqrt(this.spreadT), 0);
  }
}
