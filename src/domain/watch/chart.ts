/** A chart's question to the history, and the answer. Any thread: safe. */
import type { EpochMilliseconds, Milliseconds } from '../numbers/units';
import type { CountName, FigureName, GaugeName, WatchedLatency } from './figures';

/** A stretch of the last hour, cut into columns of equal length. */
export interface ChartRequest {
  /** All of them share the columns. */
  readonly figures: readonly FigureName[];
  /** How long it is, up to an hour. */
  readonly spanMs: number;
  /** Its right end by the wall clock; null is now. */
  readonly endsAt: EpochMilliseconds | null;
  /**
   * At most so many columns, one for each pixel. Latencies and counts have no column shorter than a second. One column is the whole
   * stretch.
   */
  readonly columns: number;
}

/** The lowest and the highest value in each column: no spike is lost. NaN where nothing is known. */
export interface ValueColumns {
  readonly figure: CountName | GaugeName;
  readonly min: Float32Array;
  readonly max: Float32Array;
}

/** Durations timed in each column, in milliseconds. NaN where nothing was. */
export interface LatencyColumns {
  readonly figure: WatchedLatency;
  readonly count: Float32Array;
  readonly p50: Float32Array;
  readonly p95: Float32Array;
  readonly p99: Float32Array;
  readonly max: Float32Array;
  readonly mean: Float32Array;
}

export interface ChartColumns {
  /** Wall clock: the left edge of the first column. */
  readonly startsAt: EpochMilliseconds;
  /** Length of a column. Columns begin at its multiples, so a column that is past changes no more; one alone begins anywhere. */
  readonly columnMs: Milliseconds;
  /** How many there are. The last one may not be over. */
  readonly columns: number;
  /** In the order of the request. */
  readonly series: readonly (ValueColumns | LatencyColumns)[];
}

/** A count or gauge over some seconds. NaN, all but `count`, where nothing is known. */
export interface ValueSummary {
  /** Values that are known: seconds of a count, tenths of a second of a gauge. */
  readonly count: number;
  readonly min: number;
  readonly max: number;
  readonly mean: number;
}

/** A latency over some seconds, in milliseconds. NaN, all but `count`, where nothing was timed. */
export interface LatencyWindow {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
  readonly mean: number;
}
