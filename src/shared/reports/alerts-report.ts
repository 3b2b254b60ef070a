/** The alerts as the engine sees them, in words: the page needs none of its own before somebody opens the log. */
import type { AlertAct } from '../../domain/watch/alert';
import type { AlertState } from '../../domain/watch/alert-machine';
import type { AlertName } from '../../domain/watch/alerts';
import type { EpochMilliseconds } from '../../domain/numbers/units';

export interface AlertView {
  readonly name: AlertName;
  readonly label: string;
  readonly state: AlertState;
  /** Alerting or recovering: a person is told, unless it is muted. */
  readonly isRaised: boolean;
  /** When that began, or the last time in which it was so ended. */
  readonly since: EpochMilliseconds;
  readonly isMuted: boolean;
  /** Raised, not muted, and not said by the page in other words: the line, Stage and the tab's title tell it. */
  readonly isTold: boolean;
  /** The figure with its unit; `not measured` where there is none. */
  readonly figure: string;
  /** One sentence for each, when it was raised: what happened, what to do. Empty unless it is raised. */
  readonly sentence: string;
  readonly act: AlertAct | null;
}

export interface AlertsReport {
  /** The worst first. Null while nothing has changed since the last report. */
  readonly alerts: readonly AlertView[] | null;
}
