/**
 * How many commands each viewer had admitted in the last minute, in twelve sub-windows of five seconds that are set back to
 * zero as the minute leaves them: a command counts for 55 to 60 seconds and then no more. Viewers are rows that
 * `ViewerCooldowns` numbers. Engine worker: safe; only the constructor allocates.
 */
import type { Milliseconds } from './units';

export const SUB_WINDOWS = 12;
export const SUB_WINDOW_MS = 5000;
export const MINUTE_MS = SUB_WINDOWS * SUB_WINDOW_MS;
const MOST_IN_SUB_WINDOW = 0xffff;
/** Before every sub-window that can be told: there are 2^31 of them, 340 years, on either side of 0. */
const NEVER = -0x80000000;

const subWindowOf = (now: Milliseconds): number => Math.floor(now / SUB_WINDOW_MS);
/** The place of a sub-window in its ring; time may be negative. */
const placeOf = (subWindow: number): number => subWindow - Math.floor(subWindow / SUB_WINDOWS) * SUB_WINDOWS;

export class SlidingWindow {
  /** Two bytes for each sub-window, four for all of them together and four for the last: 32 bytes a viewer. */
  private readonly counts: Uint16Array;
  /** As of the viewer's last command: what is left of a minute is never more. */
  private readonly totals: Uint32Array;
  private readonly lastOf: Int32Array;
  /** How many viewers had their last command in each sub-window. */
  private readonly activeIn = new Uint32Array(SUB_WINDOWS);
  private newest = -Infinity;

  constructor(viewers: number) {
    this.counts = new Uint16Array(viewers * SUB_WINDOWS);
    this.totals = new Uint32Array(viewers);
    this.lastOf = new Int32Array(viewers).fill(NEVER);
  }

  /** Until a viewer who may have `limit` commands in a minute may have one more; 0 when that is now. Does not allocate. */
  waitMs(viewer: number, limit: number, now: Milliseconds): number {
    if (this.totals[viewer] + 1 <= limit) return 0;
    const subWindow = subWindowOf(now);
    const last = this.lastOf[viewer];
    const oldest = subWindow - SUB_WINDOWS + 1;
    let tooMany = 1 - limit;
    for (let at = oldest; at <= last; at++) tooMany += this.counts[viewer * SUB_WINDOWS + placeOf(at)];
    if (tooMany <= 0) return 0;
    for (let at = oldest; at <= last; at++) {
      tooMany -= this.counts[viewer * SUB_WINDOWS + placeOf(at)];
      if (tooMany <= 0) return at * SUB_WINDOW_MS + MINUTE_MS - now;
    }
    return MINUTE_MS;
  }

  /** Counts one command of a viewer. `now` never steps back. Does not allocate. */
  add(viewer: number, now: Milliseconds): void {
    const subWindow = this.turnTo(now);
    const row = viewer * SUB_WINDOWS;
    const last = this.lastOf[viewer];
    const place = placeOf(subWindow);
    if (last !== subWindow) {
      for (let at = Math.max(last + 1, subWindow - SUB_WINDOWS + 1); at <= subWindow; at++) {
        this.totals[viewer] -= this.counts[row + placeOf(at)];
        this.counts[row + placeOf(at)] = 0;
      }
      if (last > subWindow - SUB_WINDOWS) this.activeIn[placeOf(last)]--;
      this.activeIn[place]++;
      this.lastOf[viewer] = subWindow;
    }
    if (this.counts[row + place] === MOST_IN_SUB_WINDOW) return;
    this.counts[row + place]++;
    this.totals[viewer]++;
  }

  /** Empties a row for another viewer. Does not allocate. */
  forget(viewer: number): void {
    if (this.lastOf[viewer] > this.newest - SUB_WINDOWS) this.activeIn[placeOf(this.lastOf[viewer])]--;
    this.counts.fill(0, viewer * SUB_WINDOWS, (viewer + 1) * SUB_WINDOWS);
    this.totals[viewer] = 0;
    this.lastOf[viewer] = NEVER;
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
