/** The stretch that the charts show, in words. Pure. */
import { formatTime } from '../kit/format';
import { lengthWords, startOf, type TimeWindow } from './time-window';

export function windowWords(window: TimeWindow): string {
  const { spanMs, endsAt } = window;
  if (endsAt === null) return `The last ${lengthWords(spanMs)}, ten times a second.`;
  return `${formatTime(startOf(window, endsAt))} to ${formatTime(endsAt)}: the charts stand still.`;
}
