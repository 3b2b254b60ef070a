/** Tells in one sentence what a chart shows, for those who do not see it and those who have no time. Pure. */
import type { LatencyColumns, ValueColumns } from '../../domain/watch/chart';
import { FIGURES } from '../../domain/watch/figures';
import { formatCount } from '../kit/format';
import type { Chart, ChartLine } from './chart-list';
import { figureText } from './figure-words';
import { isLatency } from './plot-data';
import { lengthWords, type TimeWindow } from './time-window';

/** Faster than this nobody listens to the end. */
export const SENTENCE_EVERY_MS = 10_000;

type Series = readonly (ValueColumns | LatencyColumns)[];

/** `whole` is the stretch in one column. `unknownMs`: for so long nothing is known of what the first line follows. */
export function sentenceOf(chart: Chart, whole: Series, unknownMs: number, window: TimeWindow): string {
  const when = `${window.endsAt === null ? 'Last' : 'In these'} ${lengthWords(window.spanMs)}:`;
  const [first] = whole;
  if (first !== undefined && isLatency(first)) return `${when} ${latencyWords(first)}.`;
  const told = chart.lines.map((line) => valueWords(chart, line, whole)).filter((words) => words !== null);
  if (told.length === 0) return `${when} nothing is known.`;
  const gap = unknownMs >= 1000 ? ` Not known for ${lengthWords(unknownMs)} of it.` : '';
  return `${when} ${told.join('; ')}.${gap}`;
}

/** Stands where the lines would be. */
export const nothingWords = ({ endsAt }: TimeWindow): string =>
  endsAt === null ? 'Nothing is known yet.' : 'Nothing is known of this time.';

function latencyWords({ count, p50, p95, p99, mean, max }: LatencyColumns): string {
  const timed = count.at(0) ?? 0;
  if (!(timed > 0)) return 'nothing was timed';
  const [half, most, nearlyAll, middle, longest] = [p50, p95, p99, mean, max].map((column) =>
    figureText(column[0], 'ms'),
  );
  return `${formatCount(timed)} timed. Half took at most ${half}, 95 % ${most}, 99 % ${nearlyAll}; the average is ${middle}, the longest ${longest}`;
}

/** Null: nothing is known of it. */
function valueWords({ lines }: Chart, { figure, label }: ChartLine, whole: Series): string | null {
  const found = whole.find((series) => series.figure === figure);
  if (found === undefined || isLatency(found)) return null;
  const [min, max] = [found.min.at(0) ?? NaN, found.max.at(0) ?? NaN];
  if (Number.isNaN(max)) return null;
  const { unit, kind } = FIGURES[figure];
  const [low, high] = [min, max].map((value) => figureText(value, unit));
  const name = lines.length === 1 ? '' : `${label.toLowerCase()} `;
  if (kind === 'count') return max === 0 ? `${name}none` : `${name}${high} at most`;
  return low === high ? `${name}${low} all the time` : `${name}between ${low} and ${high}`;
}
