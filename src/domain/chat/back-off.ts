/** When to try again. Any thread: safe. */
import { type Milliseconds, milliseconds } from '../numbers/units';

const FIRST_MS = 1_000;
export const LONGEST_BACK_OFF_MS = 30_000;

/**
 * Wait before the next try after `failures` failures in a row (0: the first try after something that worked), doubling up to
 * 30 s. `random` (0 to 1) shortens it by up to half: when Twitch restarts a server, its clients must not all come back in
 * the same second, and none may come back at once.
 */
export function backOff(failures: number, random: number): Milliseconds {
  const longest = Math.min(LONGEST_BACK_OFF_MS, FIRST_MS * 2 ** failures);
  return milliseconds(longest * (1 - random / 2));
}

/** One thing that is tried again and again until it works. All times monotonic. */
export class Retry {
  private failures = 0;
  private at: Milliseconds | null = null;

  /** Whether a try is planned. */
  get isPlanned(): boolean {
    return this.at !== null;
  }

  /** Whether it failed since it last worked. */
  get hasFailed(): boolean {
    return this.failures > 0;
  }

  /** Plans the next try, later than the one before. */
  plan(now: Milliseconds, random: number): void {
    this.at = milliseconds(now + backOff(this.failures, random));
    this.failures++;
  }

  /** No try is planned any more; what failed stays counted. */
  cancel(): void {
    this.at = null;
  }

  /** It counts as tried without having worked yet: the next one waits. */
  noteFailure(): void {
    this.failures++;
  }

  /** It worked, or there is new hope: the next wait is the shortest again. */
  forgive(): void {
    this.failures = 0;
  }

  isDue(now: Milliseconds): boolean {
    return this.at !== null && now >= this.at;
  }

  /** Until the planned try, 0 when it is due, null when none is planned. */
  msLeft(now: Milliseconds): Milliseconds | null {
    return this.at === null ? null : milliseconds(Math.max(0, this.at - now));
  }
}
