/** The monotonic clock, and a clock-corrected wall clock's raw reading. Page and engine: safe. Audio thread: never. */
import type { EpochMilliseconds, Milliseconds } from '../domain/units';

export interface Clock {
  /** Monotonic. */
  now(): Milliseconds;
  wall(): EpochMilliseconds;
}

export const systemClock: Clock = {
  now: () => performance.now() as Milliseconds,
  wall: () => Date.now() as EpochMilliseconds,
};
