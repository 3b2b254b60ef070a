/**
 * Takes a series without its spikes: forty levels in each horizon, each a median. At ten values a second and a horizon of 20 s a
 * level is the median of the last 13 values. Any thread: safe, does not allocate after it was made.
 */

/** Slots of one horizon: at ten values a second and 20 s each holds one value. */
const SLOTS_OF_HORIZON = 200;
const SLOTS_OF_LEVEL = 5;
/** Odd, and more than twice as long as any spike of chance: those that were seen last up to 0.4 s. */
const SLOTS_OF_MEDIAN = 13;
/** Six horizons. */
const KEPT = 240;

/** Sums of times are rounded: a slot that ends now has ended. */
const ROUNDING_MS = 1e-3;

export class Levels {
  private readonly times = new Float64Array(KEPT);
  private readonly levels = new Float64Array(KEPT);
  private readonly slots = new Float64Array(SLOTS_OF_MEDIAN);
  private readonly slotTimes = new Float64Array(SLOTS_OF_MEDIAN);
  private readonly sorted = new Float64Array(SLOTS_OF_MEDIAN);
  private readonly slotMs: number;
  private made = 0;
  private slotsMade = 0;
  private slotsSinceLevel = 0;
  private slotEndsAt = NaN;
  private levelEndsAt = NaN;
  private sum = 0;
  private sumOfTimes = 0;
  private heard = 0;

  constructor(horizonMs: number) {
    this.slotMs = horizonMs / SLOTS_OF_HORIZON;
  }

  /** How many levels there are to read, up to six horizons' worth. */
  get count(): number {
    return Math.min(this.made, KEPT);
  }

  /** The level `back` before the newest one, 0 to below `count`. */
  at(back: number): number {
    return this.levels[(this.made - 1 - back) % KEPT];
  }

  timeAt(back: number): number {
    return this.times[(this.made - 1 - back) % KEPT];
  }

  /** The median of the three newest levels; NaN before there are three. */
  get recent(): number {
    if (this.made < 3) return NaN;
    const [newest, middle, oldest] = [this.at(0), this.at(1), this.at(2)];
    return Math.max(Math.min(newest, middle), Math.min(Math.max(newest, middle), oldest));
  }

  startAgain(now: number): void {
    this.made = this.slotsMade = 0;
    this.startLevel(now);
    this.startSlot(now);
  }

  /** Takes a finite value. Returns whether there is a new level. */
  hear(value: number, now: number): boolean {
    let isNew = false;
    if (now >= this.slotEndsAt - ROUNDING_MS) {
      this.endSlot();
      this.startSlot(Math.max(this.slotEndsAt, now - this.slotMs));
      if (now >= this.levelEndsAt - ROUNDING_MS) {
        isNew = this.slotsSinceLevel > 0 && this.makeLevel(now);
        this.startLevel(now);
        this.startSlot(now);
      }
    }
    this.sum += value;
    this.sumOfTimes += now;
    this.heard++;
    return isNew;
  }

  private startLevel(now: number): void {
    this.slotsSinceLevel = 0;
    this.levelEndsAt = now + SLOTS_OF_LEVEL * this.slotMs;
  }

  private startSlot(now: number): void {
    this.sum = this.sumOfTimes = this.heard = 0;
    this.slotEndsAt = now + this.slotMs;
  }

  private endSlot(): void {
    if (this.heard === 0) return;
    const index = this.slotsMade++ % SLOTS_OF_MEDIAN;
    this.slots[index] = this.sum / this.heard;
    this.slotTimes[index] = this.sumOfTimes / this.heard;
    this.slotsSinceLevel++;
  }

  private makeLevel(now: number): boolean {
    const { slots, slotTimes, sorted } = this;
    const oldest = now - 1.1 * SLOTS_OF_MEDIAN * this.slotMs;
    let [count, sumOfTimes] = [0, 0];
    for (let back = 1; back <= Math.min(SLOTS_OF_MEDIAN, this.slotsMade); back++) {
      const index = (this.slotsMade - back) % SLOTS_OF_MEDIAN;
      if (slotTimes[index] < oldest) break;
      sumOfTimes += slotTimes[index];
      let place = count++;
      for (; place > 0 && sorted[place - 1] > slots[index]; place--) sorted[place] = sorted[place - 1];
      sorted[place] = slots[index];
    }
    // Everything is from before a gap.
    if (count === 0) return false;
    const index = this.made++ % KEPT;
    const middle = count >> 1;
    this.times[index] = sumOfTimes / count;
    this.levels[index] = count % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return true;
  }
}
