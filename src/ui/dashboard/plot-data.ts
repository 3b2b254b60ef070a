/** Holds the history's columns as lists with gaps, for a chart to draw. Kept and filled anew, so that a picture allocates little. Pure. */
import type { ChartColumns, LatencyColumns, ValueColumns } from '../../domain/watch/chart';
import type { Chart, LineOf } from './chart-list';
import type { Extremes } from './scale';

/** Null is a gap: there is nothing to draw. */
export type Values = (number | null)[];

export const isLatency = (series: ValueColumns | LatencyColumns): series is LatencyColumns => 'p99' in series;

const NOTHING = new Float32Array(0);

/** The statistic `of` a series in each column; empty where it has none such. */
export function statisticOf(series: ValueColumns | LatencyColumns | undefined, of: LineOf): Float32Array {
  if (series === undefined) return NOTHING;
  if (isLatency(series)) return of === 'min' ? NOTHING : series[of];
  return of === 'min' ? series.min : series.max;
}

export class PlotData {
  /** The middle of each column, in milliseconds of the wall clock. */
  readonly times: number[] = [];
  /** One for each line of the chart. */
  readonly values: readonly Values[];
  /** The other end of the first line: with it, what lies between lowest and highest is tinted. Empty for a latency. */
  readonly others: Values = [];
  columnMs = 0;
  private low = NaN;
  private high = NaN;

  constructor(private readonly chart: Chart) {
    this.values = chart.lines.map(() => []);
  }

  /** The ends of all lines together. */
  get extremes(): Extremes {
    return { lowest: this.low, highest: this.high };
  }

  take({ startsAt, columnMs, columns, series }: ChartColumns): void {
    this.columnMs = columnMs;
    this.low = NaN;
    this.high = NaN;
    this.times.length = columns;
    for (let at = 0; at < columns; at++) this.times[at] = startsAt + (at + 0.5) * columnMs;
    for (const [index, line] of this.chart.lines.entries()) {
      const found = series.find(({ figure }) => figure === line.figure);
      this.fill(this.values[index], statisticOf(found, line.of), columns);
    }
    const [first] = this.chart.lines;
    if (this.chart.kind === 'latency') return;
    const found = series.find(({ figure }) => figure === first.figure);
    this.fill(this.others, statisticOf(found, first.of === 'min' ? 'max' : 'min'), columns);
  }

  /** It has no value at all. */
  get isEmpty(): boolean {
    return Number.isNaN(this.high);
  }

  /** For how long the first line has gaps. The newest column is not over, and may have nothing yet. */
  get unknownMs(): number {
    return this.values[0].slice(0, -1).filter((value) => value === null).length * this.columnMs;
  }

  /** The column that holds the time, or -1. */
  indexAt(time: number): number {
    const [first] = this.times;
    if (first === undefined) return -1;
    const at = Math.floor((time - first) / this.columnMs + 0.5);
    return at >= 0 && at < this.times.length ? at : -1;
  }

  private fill(values: Values, from: Float32Array, columns: number): void {
    values.length = columns;
    for (let at = 0; at < columns; at++) {
      const value = at < from.length ? from[at] : NaN;
      values[at] = Number.isNaN(value) ? null : value;
      if (!(value >= this.low)) this.low = Number.isNaN(value) ? this.low : value;
      if (!(value <= this.high)) this.high = Number.isNaN(value) ? this.high : value;
    }
  }
}
