/** Folds an engine's report into the page's state. Keeps what did not change identical, so that nothing redraws for it. Pure. */
import type { EngineReport } from '../../shared/protocol';
import type { LogEntry } from '../../shared/reports/log-report';
import type { VariableValue } from '../../shared/reports/values-report';
import { LOG_LIMIT } from './show-state';
import type { AppState } from './state';

export function applyReport(state: AppState, report: EngineReport): Partial<AppState> {
  const { chat, counts, latencyMs, validator, simulation } = report;
  return {
    chat,
    counts: counts.received === state.counts.received && report.log.length === 0 ? state.counts : counts,
    latencyMs: { ...latencyMs, l4: state.latencyMs.l4 },
    validator,
    glance: report.watch ?? state.glance,
    control: sameControl(report.control, state.control) ? state.control : report.control,
    crowds:
      report.crowds.some((view) => view !== null) || state.crowds.some((view) => view !== null)
        ? report.crowds
        : state.crowds,
    modeVote: report.modeVote,
    alerts: report.alerts ?? state.alerts,
    forecasts: report.forecasts ?? state.forecasts,
    trouble: report.alerts === null ? state.trouble : troubleOf(report.alerts),
    obs: isSame(report.obs, state.obs.status) ? state.obs : { ...state.obs, status: report.obs },
    tracing: isSame(report.tracing, state.tracing.status)
      ? state.tracing
      : { ...state.tracing, status: report.tracing },
    // The page chooses what the simulation plays, and may have changed it since the report was written. Before its stream is open
    // the simulation waits, and was started all the same.
    simulation:
      simulation.running === state.simulation.running || state.session !== 'live'
        ? state.simulation
        : { ...state.simulation, running: simulation.running },
    values: report.values === null ? state.values : byIndex(report.values, state.patch.variables.length),
    log: report.log.length === 0 ? state.log : appendEntries(state.log, report.log),
  };
}

const troubleOf = (alerts: AppState['alerts']): string | null =>
  alerts.find(({ isTold }) => isTold)?.sentence ?? null;

const isSame = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);

const sameControl = (one: AppState['control'], other: AppState['control']): boolean =>
  one.paused === other.paused &&
  one.overlayShown === other.overlayShown &&
  one.locked.join() === other.locked.join() &&
  JSON.stringify(one.held) === JSON.stringify(other.held);

function byIndex(values: readonly VariableValue[], count: number): readonly (VariableValue | undefined)[] {
  const placed = new Array<VariableValue | undefined>(count).fill(undefined);
  for (const value of values) if (value.index < count) placed[value.index] = value;
  return placed;
}

/** A later entry of a known number takes that entry's place; at most LOG_LIMIT stay. */
export function appendEntries(log: readonly LogEntry[], added: readonly LogEntry[]): readonly LogEntry[] {
  const byNumber = new Map(log.map((entry) => [entry.number, entry]));
  for (const entry of added) byNumber.set(entry.number, entry);
  return [...byNumber.values()].sort((one, other) => one.number - other.number).slice(-LOG_LIMIT);
}
