/** The newest figures, for one glance, and what the page knows of them. */
import type { FigureName } from '../../domain/watch/figures';

/** The page's own figures: `audioLoad`, `l4` in milliseconds, `underruns` since the last note, storage, memory. NaN: not known any more. */
export type PageFigures = Partial<Record<FigureName, number>>;

/** The factor of the limits that holds, and what makes it. Shares of 1: nothing is more or less than the patch says. */
export interface LimitsInForce {
  readonly factor: number;
  /** By how long commands take; 1 unless the patch's limits are adaptive. */
  readonly adaptive: number;
  /** By support that opened chat. */
  readonly opened: number;
  /** Taken away ahead of an overload that is forecast, where the streamer allows it. */
  readonly lead: number;
}

export interface Glance {
  /** The newest value of each; NaN where it is not known. A count is that of the last second, a latency its p99. */
  readonly last: Readonly<Record<FigureName, number>>;
  readonly limits: LimitsInForce;
}

export interface WatchReport {
  /** Once a second; null in the reports between. */
  readonly watch: Glance | null;
}
