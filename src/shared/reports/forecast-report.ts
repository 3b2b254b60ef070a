/** Figures that are about to be too high, and what to do before they are. */
import type { FigureName } from '../../domain/watch/figures';

export interface ForecastView {
  readonly figure: FigureName;
  /** Until its threshold is reached; 0 when it is. */
  readonly seconds: number;
  /** One sentence: what will be, when, and what to do. */
  readonly advice: string;
}

export interface ForecastReport {
  /** The soonest first. Null while nothing has changed since the last report. */
  readonly forecasts: readonly ForecastView[] | null;
}
