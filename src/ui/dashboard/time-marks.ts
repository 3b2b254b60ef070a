/** The times that stand under a chart. Those of a stretch that follows the clock stand still, and say how long ago. Pure. */
import { MINUS } from '../../domain/numbers/number-words';
import { formatTime } from '../kit/format';
import { endOf, lengthWords, type TimeWindow } from './time-window';

export interface TimeMarks {
  readonly times: readonly number[];
  readonly labels: readonly string[];
}

/** At the quarters. A label at an end would stand out over it. */
const SHARES = [0.25, 0.5, 0.75];

export function timeMarks(window: TimeWindow, now: number): TimeMarks {
  const end = endOf(window, now);
  const times = SHARES.map((share) => end - (1 - share) * window.spanMs);
  if (window.endsAt === null)
    return { times, labels: SHARES.map((share) => MINUS + lengthWords((1 - share) * window.spanMs)) };
  // Three times of day would touch each other on a narrow chart.
  return { times, labels: times.map((time, at) => (at === 1 ? '' : formatTime(time))) };
}
