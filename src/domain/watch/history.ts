/**
 * An hour of every figure, in one flat memory. Engine worker: safe; recording does not allocate.
 *
 * This is the frame: it keeps the newest values only.
 */
import { milliseconds, type EpochMilliseconds, type Milliseconds } from '../numbers/units';
import type { ChartColumns, ChartRequest, LatencyWindow, ValueSummary } from './chart';
import type { CountName, FigureName, GaugeName, WatchedLatency } from './figures';

export const HISTORY_BYTES = 8;

export class History {
  private readonly values = new Map<FigureName, number>();

  constructor(readonly memory: ArrayBufferLike) {}

  /** Adds to a count's running second, or sets a gauge from the next strike on. A gauge that is NaN is not known. */
  record(figure: CountName | GaugeName, value: number): void {
    this.values.set(figure, value);
  }

  time(latency: WatchedLatency, duration: Milliseconds): void {
    this.values.set(latency, duration);
  }

  /** Ends a tenth of a second, once one is over. Called at every tick. Returns whether it ended one. */
  strike(now: Milliseconds, wall: EpochMilliseconds): boolean {
    return now >= 0 && wall >= 0;
  }

  /** The newest value; a count's and a latency's (p99) is that of the last whole second. NaN where it is not known. */
  last(figure: FigureName): number {
    return this.values.get(figure) ?? NaN;
  }

  /** Sums up the last `seconds`; a count by its whole seconds. */
  window(figure: CountName | GaugeName, seconds: number): ValueSummary {
    const value = seconds > 0 ? this.last(figure) : NaN;
    return { count: Number.isNaN(value) ? 0 : 1, min: value, max: value, mean: value };
  }

  /** Sums up all that was timed in the last `seconds`. */
  latency(latency: WatchedLatency, seconds: number): LatencyWindow {
    const value = seconds > 0 ? this.last(latency) : NaN;
    return { count: 0, p50: value, p95: value, p99: value, max: value, mean: value };
  }

  columns(request: ChartRequest): ChartColumns {
    return {
      startsAt: request.endsAt ?? (0 as EpochMilliseconds),
      columnMs: milliseconds(100),
      columns: 0,
      series: [],
    };
  }
}
