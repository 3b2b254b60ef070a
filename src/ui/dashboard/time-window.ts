/** The stretch of time that all charts show. Pure. */
import type { EpochMilliseconds } from '../../domain/numbers/units';

export interface TimeWindow {
  readonly spanMs: number;
  /** Its right end. Null: it follows the clock. */
  readonly endsAt: EpochMilliseconds | null;
}

const MINUTE_MS = 60_000;
/** The history keeps no more. */
export const HOUR_MS = 60 * MINUTE_MS;
/** Latencies and counts are kept by the second: a shorter stretch shows nothing new. */
const SHORTEST_MS = 5_000;

export const RANGES = [
  { spanMs: MINUTE_MS, label: '1 min' },
  { spanMs: 5 * MINUTE_MS, label: '5 min' },
  { spanMs: 15 * MINUTE_MS, label: '15 min' },
  { spanMs: HOUR_MS, label: '1 h' },
] as const;

const clamped = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

export const endOf = ({ endsAt }: TimeWindow, now: number): number => endsAt ?? now;

export const startOf = (window: TimeWindow, now: number): number => endOf(window, now) - window.spanMs;

/** The stretch between two times, in either order, within the hour before `now`. It stands still. */
export function between(one: number, other: number, now: number): TimeWindow {
  const [from, to] = one < other ? [one, other] : [other, one];
  const spanMs = clamped(to - from, SHORTEST_MS, HOUR_MS);
  const end = clamped((from + to + spanMs) / 2, now - HOUR_MS + spanMs, now);
  return { spanMs, endsAt: end as EpochMilliseconds };
}

/**
 * The same stretch made longer or shorter by a factor. It keeps the time `around` at its place, or else its end: one that follows
 * the clock follows it on.
 */
export function scaled(window: TimeWindow, factor: number, around: number | null, now: number): TimeWindow {
  const spanMs = clamped(window.spanMs * factor, SHORTEST_MS, HOUR_MS);
  if (around === null && window.endsAt === null) return { spanMs, endsAt: null };
  const end = endOf(window, now);
  const pivot = around ?? end;
  const newEnd = pivot + ((end - pivot) * spanMs) / window.spanMs;
  return between(newEnd - spanMs, newEnd, now);
}

/** A length of time in words: `40 s`, `5 min`, `1 h`. */
export function lengthWords(spanMs: number): string {
  const seconds = Math.round(spanMs / 1000);
  if (seconds !== 60 && seconds < 120) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes === 60 ? '1 h' : `${minutes} min`;
}
