/** The alerts of the evening, what was done about them, and the settings by which they come; and the intents for them. */
import type { EpochMilliseconds } from '../../domain/numbers/units';
import type { AlertName } from '../../domain/watch/alerts';
import type { AlertView } from '../../shared/reports/alerts-report';
import type { ForecastView } from '../../shared/reports/forecast-report';

/** One time that an alert was raised. */
export interface AlertNote {
  readonly name: AlertName;
  readonly label: string;
  readonly sentence: string;
  readonly from: EpochMilliseconds;
  /** Null while it is raised. */
  readonly to: EpochMilliseconds | null;
  /** Deeds and what came of them, oldest first: `muted until 23:10`, `pressed Open limits`, `recovered`. */
  readonly deeds: readonly string[];
}

export interface AlertsState {
  /** Alerts by the engine of this tab, the worst first; empty until it has told any. */
  readonly alerts: readonly AlertView[];
  /** Figures that will soon be too high, the soonest first. */
  readonly forecasts: readonly ForecastView[];
  /** The sentence of the worst alert that is to be told, or null. */
  readonly trouble: string | null;
  /** The settings of the alerts as JSON; empty for those that are there without a wish. */
  readonly watchBy: string;
  readonly canUndoWatchBy: boolean;
  /** Newest first. */
  readonly evening: readonly AlertNote[];
}

export interface AlertIntents {
  /** Keeps these settings, as JSON. */
  keep(watchBy: string): void;
  /** Takes the last change of the settings back, a mute too. */
  undo(): void;
  /** No line, window or sound tells of the alert, or of `all`, until then by the wall clock; 0 ends that. */
  mute(alert: AlertName | 'all', until: EpochMilliseconds): void;
  /** Shows the view in which a person can do something about it. */
  act(alert: AlertName): void;
}
