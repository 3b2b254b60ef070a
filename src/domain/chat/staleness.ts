/**
 * Tells messages that come late (out of a socket that slept with its laptop, or stalled) from live ones, although nobody
 * knows how far the local clock is from Twitch's. Any thread: safe.
 *
 * All there is to see of a message is its *gap*, local wall clock at receipt minus Twitch's `tmi-sent-ts`:
 * gap = clock difference + delivery time. A delivery time is never negative, so the smallest recent gap is the clock
 * difference plus the fastest delivery, and what a gap is above it is how much later than the fastest a message came. The
 * wall clock and not the monotonic one, because some systems stop the monotonic clock while they sleep.
 *
 * - Before the first message the local clock is taken to be right, as it nearly always is; the first message is no proof of
 *   itself. Only a gap above `LONGEST_LATENESS_MS` is: no connection holds a message back that long, so it is the clock.
 * - A smaller gap corrects at once: nothing is delivered before it is sent.
 * - A gap more than ten seconds larger is a late message or a clock that was put forward, and one message cannot tell which.
 *   It is refused; but late messages come in one burst and then end, so when they keep coming, alike, for ten seconds, it was
 *   the clock.
 * - The smallest gap is taken over minutes, to follow a clock that drifts by seconds a day.
 */
import type { EpochMilliseconds, Milliseconds } from '../numbers/units';

/** A viewer who asked this long ago no longer expects it to happen. */
export const MAX_AGE_MS = 10_000;
/** TCP gives up on a segment after about a quarter of an hour, and the watchdog on a silent socket far earlier. */
const LONGEST_LATENESS_MS = 15 * 60_000;
/** Live messages differ in delivery time by less than this. */
const ALIKE_MS = 5_000;
const DISSENT_MS = 10_000;
const DISSENT_MESSAGES = 3;
const WINDOW_MS = 5 * 60_000;
/** No local clock that is set by a time server is further off, delivery included. */
const BELIEVABLE_MS = 2_000;

export class Staleness {
  private learned = false;
  /** Smallest gaps of this window and the one before: the windows move on with messages only, so quiet chat forgets nothing. */
  private windowStart = 0;
  private windowGap = 0;
  private earlierGap = Infinity;
  private dissentStart = 0;
  private dissentGap = 0;
  private dissentCount = 0;

  /**
   * Learns from one message and returns its delivery time: by the local clock while that is believable, else as the time
   * above the fastest recent delivery. Call it for every message, in order, before `isStale`.
   */
  observe(sentAt: EpochMilliseconds, wall: EpochMilliseconds): Milliseconds {
    const gap = wall - sentAt;
    const isClockAlone = !this.learned && gap > LONGEST_LATENESS_MS;
    if (isClockAlone || this.outvotes(gap, wall)) this.startOver(gap, wall);
    else if (gap - this.smallestGap <= MAX_AGE_MS) this.learn(gap, wall);
    return this.deliveryTime(sentAt, wall);
  }

  /** The delivery time of a message that was observed. */
  deliveryTime(sentAt: EpochMilliseconds, wall: EpochMilliseconds): Milliseconds {
    const gap = wall - sentAt;
    const smallest = this.smallestGap;
    const isBelievable = smallest >= 0 && smallest <= BELIEVABLE_MS;
    return Math.max(0, isBelievable ? gap : gap - smallest) as Milliseconds;
  }

  /** Whether a message that is received now was sent more than ten seconds ago. */
  isStale(sentAt: EpochMilliseconds, wall: EpochMilliseconds): boolean {
    return wall - sentAt - this.smallestGap > MAX_AGE_MS;
  }

  /**
   * How far the local clock is ahead of Twitch's, the fastest delivery of the last minutes included. NaN before the first message. Below
   * zero the local clock is late for certain.
   */
  get clockAheadMs(): number {
    return this.learned ? this.smallestGap : NaN;
  }

  private get smallestGap(): number {
    return this.learned ? Math.min(this.windowGap, this.earlierGap) : 0;
  }

  private learn(gap: number, wall: EpochMilliseconds): void {
    this.dissentCount = 0;
    if (!this.learned) this.startOver(gap, wall);
    else if (Math.abs(wall - this.windowStart) > WINDOW_MS) {
      this.earlierGap = this.windowGap;
      this.windowGap = gap;
      this.windowStart = wall;
    } else this.windowGap = Math.min(this.windowGap, gap);
  }

  private startOver(gap: number, wall: EpochMilliseconds): void {
    this.learned = true;
    this.dissentCount = 0;
    this.earlierGap = Infinity;
    this.windowGap = gap;
    this.windowStart = wall;
  }

  /** Whether this late-looking message is the one that shows that the clock was put forward. */
  private outvotes(gap: number, wall: EpochMilliseconds): boolean {
    if (gap - this.smallestGap <= MAX_AGE_MS) return false;
    if (this.dissentCount === 0 || Math.abs(gap - this.dissentGap) > ALIKE_MS) {
      this.dissentStart = wall;
      this.dissentGap = gap;
      this.dissentCount = 0;
    }
    this.dissentCount++;
    return this.dissentCount >= DISSENT_MESSAGES && wall - this.dissentStart >= DISSENT_MS;
  }
}
