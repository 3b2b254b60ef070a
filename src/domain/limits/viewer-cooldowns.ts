/**
 * When each viewer was last admitted, in a table that never holds more than MAX_VIEWERS of them. Nobody is looked for to be
 * forgotten: each newcomer looks at a few entries in turn and takes over one that is of no use any more, so the table stays
 * near the number of viewers who are of use, at a bounded cost per command. Engine worker: safe.
 */
import type { Milliseconds } from '../numbers/units';
import { ownString } from '../text/own-string';

/** At about 150 bytes each (see the test) 15 MB. */
export const MAX_VIEWERS = 100_000;
/** More than one, so that the hand goes round faster than the table grows. */
const LOOKS_PER_NEWCOMER = 4;
export const NEWCOMER = -1;

export class ViewerCooldowns {
  private readonly entryById = new Map<string, number>();
  private readonly ids: string[] = [];
  private readonly admittedAt = new Float64Array(MAX_VIEWERS);
  private hand = 0;

  /** How long after being admitted a viewer is of use. It must be as long as the longest cooldown that is asked for. */
  constructor(public keepMs: number) {}

  /** How many viewers are remembered. */
  get size(): number {
    return this.ids.length;
  }

  /** Finds a viewer for the two methods below. The answer is good until the next `spend`. Does not allocate. */
  entryOf(viewerId: string): number {
    // Nobody is looked for while no limit asks about viewers.
    return this.keepMs <= 0 ? NEWCOMER : (this.entryById.get(viewerId) ?? NEWCOMER);
  }

  /** Until the viewer of an entry may go again; not above 0 when that is now. Does not allocate. */
  waitMs(entry: number, cooldownMs: number, now: Milliseconds): number {
    return entry === NEWCOMER ? 0 : this.admittedAt[entry] + cooldownMs - now;
  }

  /** Starts a viewer's cooldown. Returns the entry, NEWCOMER when nobody is to be remembered. Allocates for newcomers only. */
  spend(entry: number, viewerId: string, now: Milliseconds): number {
    if (this.keepMs <= 0) return NEWCOMER;
    const kept = entry === NEWCOMER ? this.addNewcomer(ownString(viewerId), now) : entry;
    this.admittedAt[kept] = now;
    return kept;
  }

  /** Sets everybody free. */
  clear(): void {
    this.entryById.clear();
    this.ids.length = 0;
    this.hand = 0;
  }

  private addNewcomer(id: string, now: Milliseconds): number {
    const entry = this.findRoom(now);
    if (entry < this.ids.length) this.entryById.delete(this.ids[entry]);
    this.ids[entry] = id;
    this.entryById.set(id, entry);
    return entry;
  }

  /**
   * An entry that is of no use any more, else a new one. When MAX_VIEWERS are all of use, of a few the one that
   * was admitted longest ago may go again early: memory refuses nobody.
   */
  private findRoom(now: Milliseconds): number {
    const count = this.ids.length;
    let oldest = this.hand;
    for (let look = 0; look < Math.min(LOOKS_PER_NEWCOMER, count); look++) {
      const entry = this.hand;
      this.hand = (this.hand + 1) % count;
      if (this.waitMs(entry, this.keepMs, now) <= 0) return entry;
      if (this.admittedAt[entry] < this.admittedAt[oldest]) oldest = entry;
    }
    return count < MAX_VIEWERS ? count : oldest;
  }
}
