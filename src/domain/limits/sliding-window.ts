/**
 * How many commands each viewer had admitted in the last minute, in twelve sub-windows of five seconds that are set back to
 * zero as the minute leaves them: a command counts for 55 to 60 seconds and then no more. Viewers are rows that
 * `ViewerCooldowns` numbers. Engine worker: safe; only the constructor allocates.
 */
import type { Milliseconds } from '../numbers/units';
import { NEWCOMER } from './viewer-cooldowns';

export const SUB_WINDOWS = 12;
export const SUB_WINDOW_MS = 5000;
export const MINUTE_MS = SUB_WINDOWS * SUB_WINDOW_MS;
const MAX_IN_SUB_WINDOW = 0xffff;
/** Before every sub-window that can be told: there are 2^31 of them, 340 years, on either side of 0. */
const NEVER = -0x80000000;

const subWindowOf = (now: Milliseconds): number => Math.floor(now / SUB_WINDOW_MS);
/** The place of a sub-window in its ring; time may be negative. */
const placeOf = (subWindow: number): number => subWindow - Math.floor(subWindow / SUB_WINDOWS) * SUB_WINDOWS;

/*
 * One row of 32 bytes for each viewer, so that all that one command asks about lies in one line of the processor's cache:
 *
 *   0 to 23    counts of the sub-windows, two bytes each
 *   24 to 27   total of these, as of the viewer's last command: what is left of a minute is never more
 *   28 to 31   the sub-window of the last command, or NEVER
 */
const ROW_BYTES = 2 * SUB_WINDOWS + 8;
const COUNTS = ROW_BYTES / 2;
const WORDS = ROW_BYTES / 4;
const TOTAL = WORDS - 2;
const LAST = WORDS - 1;

export class SlidingWindow {
  private readonly counts: Uint16Array;
  private readonly words: Int32Array;
  /** How many viewers had their last command in each sub-window. */
  private readonly activeIn = new Uint32Array(SUB_WINDOWS);
  private newest = -Infinity;

  constructor(viewers: number) {
    const rows = new ArrayBuffer(viewers * ROW_BYTES);
    this.counts = new Uint16Array(rows);
    this.words = new Int32Array(rows);
    for (let last = LAST; last < this.words.length; last += WORDS) this.words[last] = NEVER;
  }

  /**
   * Until a viewer who may have `limit` commands in a minute, at least one, may have one more; 0 when that is now, as it is for
   * a NEWCOMER. Does not allocate.
   */
  waitMs(viewer: number, limit: number, now: Milliseconds): number {
    const total = viewer === NEWCOMER ? 0 : this.words[viewer * WORDS + TOTAL];
    if (total + 1 <= limit) return 0;
    const subWindow = subWindowOf(now);
    const last = this.words[viewer * WORDS + LAST];
    const oldest = subWindow - SUB_WINDOWS + 1;
    let tooMany = 1 - limit;
    for (let at = oldest; at <= last; at++) tooMany += this.counts[viewer * COUNTS + placeOf(at)];
    if (tooMany <= 0) return 0;
    for (let at = oldest; at <= last; at++) {
      tooMany -= this.counts[viewer * COUNTS + placeOf(at)];
      if (tooMany <= 0) return at * SUB_WINDOW_MS + MINUTE_MS - now;
    }
    return MINUTE_MS;
  }

  /** Counts one command of a viewer. `now` never steps back. Does not allocate. */
  add(viewer: number, now: Milliseconds): void {
    const subWindow = this.turnTo(now);
    const row = viewer * COUNTS;
    const last = this.words[viewer * WORDS + LAST];
    const place = placeOf(subWindow);
    if (last !== subWindow) {
      for (let at = Math.max(last + 1, subWindow - SUB_WINDOWS + 1); at <= subWindow; at++) {
        this.words[viewer * WORDS + TOTAL] -= this.counts[row + placeOf(at)];
        this.counts[row + placeOf(at)] = 0;
      }
      if (last > subWindow - SUB_WINDOWS) this.activeIn[placeOf(last)]--;
      this.activeIn[place]++;
      this.words[viewer * WORDS + LAST] = subWindow;
    }
    if (this.counts[row + place] === MAX_IN_SUB_WINDOW) return;
    this.counts[row + place]++;
    this.words[viewer * WORDS + TOTAL]++;
  }

  /** Empties a row for another viewer. Does not allocate. */
  forget(viewer: number): void {
    if (this.words[viewer * WORDS + LAST] > this.newest - SUB_WINDOWS)
      this.activeIn[placeOf(this.words[viewer * WORDS + LAST])]--;
    this.counts.fill(0, viewer * COUNTS, viewer * COUNTS + SUB_WINDOWS);
    this.words[viewer * WORDS + TOTAL] = 0;
    this.words[viewer * WORDS + LAST] = NEVER;
  }

  /** How many viewers have a command in the last minute. Does not allocate. */
  activeViewers(now: Milliseconds): number {
    this.turnTo(now);
    let active = 0;
    for (let place = 0; place < SUB_WINDOWS; place++) active += this.activeIn[place];
    return active;
  }

  private turnTo(now: Milliseconds): number {
    const subWindow = subWindowOf(now);
    for (let at = Math.max(this.newest + 1, subWindow - SUB_WINDOWS + 1); at <= subWindow; at++)
      this.activeIn[placeOf(at)] = 0;
    if (subWindow > this.newest) this.newest = subWindow;
    return subWindow;
  }
}
