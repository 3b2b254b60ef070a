/**
 * The hour's own time: tenths of a second, numbered, so that a time when nothing ran is a gap and not a line. It goes by the
 * monotonic clock, whose numbers mean nothing to the next engine; so the wall clock says once where an engine begins. Engine
 * worker: safe; does not allocate.
 */
import type { EpochMilliseconds, Milliseconds } from '../numbers/units';

/** Length of a slot. */
export const SLOT_MS = 100;
export const SLOTS_PER_SECOND = 10;
export const SLOTS_PER_HOUR = 3_600 * SLOTS_PER_SECOND;

/**
 * Slots that may be missed before they are a gap. Half a second: pauses of up to 320 ms were measured on two overloaded cores
 * while all was well, and a chart with holes for those would tell nothing.
 */
const MISSED_AT_MOST = 4;
/** The wall clock went ahead by more: the computer slept, and its monotonic clock with it, or somebody set it. Both are a gap. */
const SLEPT_MS = 1_000;

/** Float64 words: slot of the newest strike plus one (0 for none), slot of the first one, wall clock at the newest strike. */
export const TIMELINE_WORDS = 3;
const END = 0;
const FIRST = 1;
const WALL = 2;

export class Timeline {
  /** The last strike began the hour anew: all before it is longer ago than an hour, or there is nothing. */
  isAnew = false;
  /** Slots before the last strike's that nothing struck. */
  missed = 0;
  private aheadMs = NaN;

  constructor(private readonly words: Float64Array) {}

  /** Nothing was struck in this memory yet. */
  get isEmpty(): boolean {
    return this.words[END] === 0;
  }

  /** The slot of the newest strike. */
  get newest(): number {
    return this.words[END] - 1;
  }

  /** Nobody knows what stood in the slots that were missed. */
  get isGap(): boolean {
    return this.missed > MISSED_AT_MOST;
  }

  /** The slot of the first strike. */
  get first(): number {
    return this.words[FIRST];
  }

  /** The second that runs. */
  get second(): number {
    return Math.floor(this.newest / SLOTS_PER_SECOND);
  }

  /** A strike at `now` would end a slot. */
  isDue(now: Milliseconds): boolean {
    return Number.isNaN(this.aheadMs) || this.slotOf(now) > this.newest;
  }

  /** Goes on to the slot of `now`. Returns whether it is another one. A wall clock that was set back moves nothing. */
  strike(now: Milliseconds, wall: EpochMilliseconds): boolean {
    const aheadMs = wall - now;
    if (Number.isNaN(this.aheadMs)) this.begin(now, wall);
    else if (aheadMs - this.aheadMs > SLEPT_MS) this.aheadMs = aheadMs;
    const slot = this.slotOf(now);
    const before = this.newest;
    if (!(slot > before)) return false;
    const missed = slot - before - 1;
    this.isAnew = missed >= SLOTS_PER_HOUR;
    this.missed = this.isAnew ? 0 : missed;
    if (this.isAnew) this.words[FIRST] = slot;
    this.words[END] = slot + 1;
    this.words[WALL] = wall;
    return true;
  }

  /** The wall clock at a slot's beginning, as it stands now: after it was set, all of the past moves with it. */
  wallAt(slot: number): EpochMilliseconds {
    return (this.words[WALL] - (this.newest - slot) * SLOT_MS) as EpochMilliseconds;
  }

  /** The slot of a moment of the wall clock, as it stands now. */
  slotAt(wall: EpochMilliseconds): number {
    return this.newest + Math.floor((wall - this.words[WALL]) / SLOT_MS);
  }

  private slotOf(now: Milliseconds): number {
    return Math.floor((now + this.aheadMs) / SLOT_MS);
  }

  /** An engine that died may have seen a later wall clock. */
  private begin(now: Milliseconds, wall: EpochMilliseconds): void {
    this.aheadMs = wall - now;
    const behind = this.words[END] * SLOT_MS - wall;
    if (behind > 0) this.aheadMs += behind;
  }
}
