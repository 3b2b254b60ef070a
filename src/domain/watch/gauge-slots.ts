/**
 * One gauge, ten times a second, with the lowest and highest of each 8, 64 and 512 values beside it: the spread of any stretch is
 * read in some dozens of steps, and no spike is lost. NaN is not known. Engine worker: safe; does not allocate.
 */

/** Each level's blocks are so many of the level below. */
const FACTOR = 8;
const LEVELS = 3;
const LARGEST_BLOCK = FACTOR ** LEVELS;
/** An hour, the largest block that is being written over, and as much again: 61 minutes and 26 s. */
export const GAUGE_SLOTS = 72 * LARGEST_BLOCK;

const BLOCKS = GAUGE_SLOTS / FACTOR + GAUGE_SLOTS / FACTOR ** 2 + GAUGE_SLOTS / LARGEST_BLOCK;
/** The values, and the lowest and highest of each block. */
export const GAUGE_BYTES = 4 * (GAUGE_SLOTS + 2 * BLOCKS);

interface Level {
  readonly size: number;
  readonly lowest: Float32Array;
  readonly highest: Float32Array;
}

export class GaugeSlots {
  /** The outcome of the last `survey`: NaN where nothing is known. */
  lowest = NaN;
  highest = NaN;
  private readonly values: Float32Array;
  private readonly levels: readonly Level[];

  constructor(memory: ArrayBufferLike, offset: number) {
    this.values = new Float32Array(memory, offset, GAUGE_SLOTS);
    let at = offset + 4 * GAUGE_SLOTS;
    const take = (length: number): Float32Array => {
      const array = new Float32Array(memory, at, length);
      at += 4 * length;
      return array;
    };
    this.levels = [FACTOR, FACTOR ** 2, LARGEST_BLOCK].map((size) => ({
      size,
      lowest: take(GAUGE_SLOTS / size),
      highest: take(GAUGE_SLOTS / size),
    }));
  }

  /** The first slot of all may lie within a block. */
  begin(slot: number): void {
    for (const { size, lowest, highest } of this.levels)
      lowest[blockOf(slot, size)] = highest[blockOf(slot, size)] = NaN;
  }

  /** Slots are written one after the other, none left out. */
  write(slot: number, value: number): void {
    this.values[slot % GAUGE_SLOTS] = value;
    // The number that stands in the memory, not the finer one that came: the spread is that of what `at` returns.
    const kept = this.values[slot % GAUGE_SLOTS];
    for (let nth = 0; nth < LEVELS; nth++) {
      const { size, lowest, highest } = this.levels[nth];
      const block = blockOf(slot, size);
      if (slot % size === 0) lowest[block] = highest[block] = kept;
      else {
        if (kept < lowest[block] || Number.isNaN(lowest[block])) lowest[block] = kept;
        if (kept > highest[block] || Number.isNaN(highest[block])) highest[block] = kept;
      }
    }
  }

  at(slot: number): number {
    return this.values[slot % GAUGE_SLOTS];
  }

  /** Finds the lowest and highest value from `from` to before `to`, all of which must have been written. */
  survey(from: number, to: number): void {
    this.lowest = NaN;
    this.highest = NaN;
    for (let slot = from; slot < to;) {
      const level = this.levelFor(slot, to);
      if (level === null) {
        const value = this.values[slot % GAUGE_SLOTS];
        this.take(value, value);
        slot++;
      } else {
        const block = blockOf(slot, level.size);
        this.take(level.lowest[block], level.highest[block]);
        slot += level.size;
      }
    }
  }

  /** The largest blocks that begin here and end in time. */
  private levelFor(slot: number, to: number): Level | null {
    let found: Level | null = null;
    for (let nth = 0; nth < LEVELS; nth++) {
      const level = this.levels[nth];
      if (slot % level.size !== 0 || slot + level.size > to) return found;
      found = level;
    }
    return found;
  }

  private take(low: number, high: number): void {
    if (low < this.lowest || Number.isNaN(this.lowest)) this.lowest = low;
    if (high > this.highest || Number.isNaN(this.highest)) this.highest = high;
  }
}

const blockOf = (slot: number, size: number): number => ((slot % GAUGE_SLOTS) / size) | 0;
