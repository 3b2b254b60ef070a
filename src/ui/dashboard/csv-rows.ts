/** The rows of the file of numbers: a head that says figure, statistic and unit, then one row for each column of the charts. Pure. */
import type { ChartColumns } from '../../domain/watch/chart';
import { FIGURES, type FigureUnit } from '../../domain/watch/figures';
import type { CsvCell } from './csv';
import type { LineOf } from './chart-list';
import { statisticOf } from './plot-data';

/** A series is a record of columns by statistic. */
const statisticsOf = (series: ChartColumns['series'][number]): LineOf[] =>
  Object.keys(series).filter((name) => name !== 'figure') as LineOf[];

/** The file has the figures as they are kept, whatever the page makes of them. */
const UNITS: Readonly<Record<FigureUnit, string>> = {
  ...{ ms: 'ms', s: 's', bytes: 'bytes', share: 'share of 1', times: 'times' },
  ...{ perSecond: 'a second', number: 'number' },
};

/**
 * Answers to one question about figure after figure, with columns of one length. Time goes on between the answers, so each value goes
 * to the row of its time.
 */
export function csvRows(answers: readonly ChartColumns[]): (readonly CsvCell[])[] {
  const [first] = answers;
  if (first === undefined) return [];
  const lines = answers.flatMap(({ series, startsAt }) => {
    const later = Math.round((startsAt - first.startsAt) / first.columnMs);
    return series.flatMap((one) =>
      statisticsOf(one).map((of) => ({ figure: one.figure, of, values: statisticOf(one, of), later })),
    );
  });
  const head = lines.map(({ figure, of }) => {
    const { label, unit } = FIGURES[figure];
    return `${label} ${of} (${of === 'count' ? 'number' : UNITS[unit]})`;
  });
  const rows: (readonly CsvCell[])[] = [['Time (UTC)', ...head]];
  for (let at = 0; at < first.columns; at++) {
    const time = new Date(first.startsAt + at * first.columnMs).toISOString();
    rows.push([time, ...lines.map(({ values, later }) => values[at - later] ?? null)]);
  }
  return rows;
}
