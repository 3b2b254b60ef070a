/** The running show: chat, its verdicts and values, and the intents of the streamer's hand on it. */
import type { Person } from '../../domain/chat/person';
import type { CrowdView } from '../../domain/crowd/crowd';
import type { ModeVoteView } from '../../domain/crowd/mode-vote';
import type { ChatStatus } from '../../shared/reports/chat-report';
import type { ControlStatus } from '../../shared/reports/control-report';
import type { EngineReport, SimulationOptions } from '../../shared/protocol';
import type { LatencyName, LatencySummary, VerdictCounts } from '../../shared/reports/metrics-report';
import type { LogEntry } from '../../shared/reports/log-report';
import type { VariableValue } from '../../shared/reports/values-report';

export const LOG_LIMIT = 500;

export interface ShowState {
  readonly chat: ChatStatus;
  /** By variable index; undefined until chat set it. */
  readonly values: readonly (VariableValue | undefined)[];
  /** Oldest first, at most LOG_LIMIT. */
  readonly log: readonly LogEntry[];
  readonly counts: VerdictCounts;
  readonly latencyMs: Readonly<Record<LatencyName, LatencySummary>>;
  readonly validator: EngineReport['validator'];
  readonly simulation: { readonly running: boolean } & Omit<SimulationOptions, 'seed'>;
  /** How far the show of the Demo crowd has led a person: it is watched, tried, and left for an interface of one's own. */
  readonly demoStep: 'watch' | 'try' | 'connect';
  /** Pause and locks, as the engine has them. */
  readonly control: ControlStatus;
  /** By variable index: what its crowd is about to decide. */
  readonly crowds: readonly (CrowdView | null)[];
  /** Chat's vote between anarchy and democracy, or null when there is none. */
  readonly modeVote: ModeVoteView | null;
}

export interface HandIntents {
  /** Nobody in chat moves anything until this is taken back. */
  pause(paused: boolean): void;
  /** Only broadcaster and moderators move the variable until this is taken back. */
  lock(name: string, isLocked: boolean): void;
  /** Takes a variable into the hand, or moves it there. Without effect unless live. */
  hold(name: string, value: number): void;
  /** Lets chat take it over, softly. */
  release(name: string): void;
  /** Says a text in chat's place, as a made-up viewer: along the whole path, with a row in the log. */
  tryCommand(text: string): void;
}

export interface PeopleIntents {
  /** Kept in the patch, undoable; what the viewer has playing goes back. */
  block(person: Person): void;
  unblock(viewerId: string): void;
}

export interface SimulationIntents {
  set(simulation: ShowState['simulation']): void;
}
