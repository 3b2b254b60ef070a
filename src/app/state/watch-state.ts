/** The figures of the evening: what one glance shows, and how a chart asks for more. */
import type { ChartColumns, ChartRequest } from '../../domain/watch/chart';
import type { Glance } from '../../shared/reports/watch-report';

export interface WatchState {
  /** The newest figures, once a second. Null until an engine has told any. */
  readonly glance: Glance | null;
}

export interface WatchIntents {
  /** Reads a stretch of the last hour. Null while no engine runs: ask again later. */
  readChart(request: ChartRequest): Promise<ChartColumns | null>;
}
