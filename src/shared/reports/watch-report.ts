/** The newest figures, for one glance, and what the page knows of them. */
import type { LimitsInForce } from '../../domain/limits/limits-in-force';
import type { FigureName } from '../../domain/watch/figures';

/** The page's own figures: `l4` in milliseconds, `underruns` since the last note, storage, memory. NaN: not known any more. */
export type PageFigures = Partial<Record<FigureName, number>>;

export interface Glance {
  /** The newest value of each; NaN where it is not known. A count is that of the last second, a latency its p99. */
  readonly last: Readonly<Record<FigureName, number>>;
  /** The limits that hold now; null before there is a patch. */
  readonly limits: LimitsInForce | null;
}

export interface WatchReport {
  /** Once a second; null in the reports between. */
  readonly watch: Glance | null;
}
