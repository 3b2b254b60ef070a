/** The page's whole knowledge as one immutable value, and a person's intents. The UI reads one and calls the other. */
import type { OutputDevice } from '../../domain/devices/output-trail';
import type { Fault } from '../../domain/settings/findings';
import type { Patch } from '../../domain/patch/patch';
import type { CrowdView } from '../../domain/crowd/crowd';
import type { ModeVoteView } from '../../domain/crowd/mode-vote';
import type { Person } from '../../domain/chat/person';
import type {
  ChatStatus,
  ControlStatus,
  SimulationOptions,
  EngineReport,
  LatencyName,
  LatencySummary,
  LogEntry,
  VariableValue,
  VerdictCounts,
} from '../../shared/protocol';

/** The entry of the device list that runs the whole path on a sink of type none. */
export const DEMO_DEVICE_ID = 'demo';
export const DEMO_LABEL = 'Demo (no sound)';

export type Tone = 'good' | 'caution' | 'bad' | 'neutral';

/** One line of the arm check: what was found and, unless it is good, what to do. */
export interface ArmCheck {
  readonly id:
    'isolation' | 'channels' | 'rate' | 'sink' | 'profile' | 'limits' | 'volume' | 'windows' | 'tab';
  readonly tone: Tone;
  readonly title: string;
  readonly advice: string | null;
  /** A caution that a person has to answer by a tick before arming. */
  readonly vow?: { readonly text: string; readonly isTicked: boolean };
}

/** `goToArm` arms nothing: it brings a person to the switch. */
export type BannerIntent = 'resume' | 'goToArm' | 'revealDeviceLabels' | 'exportPatch' | 'reload';

/** One of a kind stands at a time. */
export const BannerId = {
  Address: 'address',
  Database: 'database',
  Discarded: 'discarded',
  Lost: 'lost',
  Panic: 'panic',
  PanicElsewhere: 'panicElsewhere',
  Renewed: 'renewed',
} as const;

export interface Banner {
  readonly id: string;
  readonly tone: Tone;
  readonly text: string;
  readonly action: { readonly label: string; readonly intent: BannerIntent } | null;
}

/** A patch that a file or link brought, or why it was refused; nothing changes until it is accepted. */
export type ImportPreview =
  | {
      readonly kind: 'patch';
      readonly source: string;
      readonly patch: Patch;
      readonly warnings: readonly string[];
    }
  | {
      readonly kind: 'refused';
      readonly source: string;
      readonly faults: readonly { readonly path: string; readonly reason: string }[];
    };

/**
 * The jacks' state by the audio thread's own snapshot: closed is 0 V. `off`: no stream is open. `lost`: the stream of this
 * session is gone. `unknown`: the audio thread renders nothing, or nobody tells.
 */
export type OutputsGate = 'off' | 'closed' | 'opening' | 'open' | 'closing' | 'lost' | 'unknown';

export interface OutputsFact {
  readonly gate: OutputsGate;
  /** The audio thread has not done what was asked of it for longer than it may take. */
  readonly isLate: boolean;
}

/** The tab that drives the outputs, as shown in it and in the tabs that only read. */
export interface Played extends Pick<
  AppState,
  'session' | 'armed' | 'outputs' | 'audio' | 'chat' | 'counts' | 'crowds'
> {
  readonly simulation: Pick<AppState['simulation'], 'running'>;
  readonly control: Pick<ControlStatus, 'paused'>;
  readonly setup: Pick<AppState['setup'], 'twitchChannel'>;
  /** Null while this tab shows another patch than the one that plays. */
  readonly values: AppState['values'] | null;
}

export interface AppState {
  readonly abilities: { readonly canChooseOutput: boolean; readonly isolated: boolean };
  /** This tab drives the outputs, or says which one does. */
  readonly tab: { readonly role: 'owner' } | { readonly role: 'reader'; readonly owner: string };
  /** In a tab that only reads: what the other one says of itself, or null while that is not known. Shown, never acted upon. */
  readonly echo: Played | null;
  readonly setup: {
    readonly twitchChannel: string;
    /** Why the text is no Twitch channel, or null. */
    readonly twitchChannelFault: string | null;
    readonly chatUrl: string | null;
    readonly outputId: string;
    /** The label of the chosen output, kept while it is not in the list. Hostile text. */
    readonly outputLabel: string;
  };
  readonly devices: {
    readonly list: readonly OutputDevice[];
    /** `none`: Chrome lists no output at all. */
    readonly labels: 'unknown' | 'shown' | 'hidden' | 'refused' | 'none';
  };
  readonly session: 'stopped' | 'starting' | 'live' | 'stopping';
  /** Why this session has no stream although it is live, or null. */
  readonly loss: string | null;
  /** The last opening or closing of the stream and its outcome; good is live, for which the audio thread has to render too. */
  readonly audio: { readonly text: string; readonly tone: Tone };
  readonly chat: ChatStatus;
  readonly armCheck: readonly ArmCheck[];
  /** `No speakers or headphones on these outputs` is ticked. */
  readonly acknowledged: boolean;
  /** The person says which device the unnamed system default is. */
  readonly knowsDefault: boolean;
  /** The last wish made with the switch and not taken back since; `outputs` says what the jacks do. */
  readonly armed: boolean;
  readonly outputs: OutputsFact;
  readonly banners: readonly Banner[];
  readonly patch: Patch;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** By variable index; undefined until chat set it. */
  readonly values: readonly (VariableValue | undefined)[];
  /** Oldest first, at most LOG_LIMIT. */
  readonly log: readonly LogEntry[];
  readonly counts: VerdictCounts;
  readonly latencyMs: Readonly<Record<LatencyName, LatencySummary>>;
  readonly validator: EngineReport['validator'];
  readonly simulation: { readonly running: boolean } & Omit<SimulationOptions, 'seed'>;
  /** Pause and locks, as the engine has them. */
  readonly control: ControlStatus;
  /** The page shows what viewers are to see, and nothing else but Panic. */
  readonly overlay: boolean;
  /** By variable index: what its crowd is about to decide. */
  readonly crowds: readonly (CrowdView | null)[];
  /** Chat's vote between anarchy and democracy, or null when there is none. */
  readonly modeVote: ModeVoteView | null;
  readonly saved: 'saved' | 'saving' | 'memory';
  readonly importPreview: ImportPreview | null;
  /** Short answer to the last deliberate act, for a live region: what was done (`Link copied`), never what is. Empty for none. */
  readonly notice: string;
}

export const LOG_LIMIT = 500;

/** Read at display rate, straight from the snapshot; allocates nothing. */
export interface Meters {
  /** Volts now at `patch.jacks[jackIndex]`; 0 while no stream runs, null while it is not known. */
  voltsAt(jackIndex: number): number | null;
  targetAt(jackIndex: number): number | null;
  /** The volts to which arming would take each jack of the patch. For a few times a second: allocates. */
  startsOf(start: ArmStart): readonly number[];
}

/** Jacks that are armed start where chat has put them, or each at its rest with all of that forgotten. */
export type ArmStart = 'here' | 'rest';

/** The plug may be another one by the next stream, and what hangs on it too. */
export const NO_PROMISES = { acknowledged: false, knowsDefault: false } as const;

/** A person's intents. None throws; failures become state (a banner, a fault, a notice). */
export interface Intents {
  setTwitchChannel(text: string): void;
  chooseOutput(id: string): void;
  /** Asks for the microphone permission, the only way to device names in Chrome. */
  revealDeviceLabels(): Promise<void>;
  goLive(): Promise<void>;
  stop(): Promise<void>;
  acknowledge(ticked: boolean): void;
  /** The tick of the caution of an unnamed output. */
  vouchForDefault(ticked: boolean): void;
  /** Without effect where `armObstacle` says why. `start` is where the jacks go. */
  setArmed(armed: boolean, start: ArmStart): void;
  panic(): void;
  resume(): Promise<void>;
  setSimulation(crowd: AppState['simulation']): void;
  /** Nobody in chat moves anything until this is taken back. */
  pauseChat(isPaused: boolean): void;
  /** Only broadcaster and moderators move the variable until this is taken back. */
  lockVariable(name: string, isLocked: boolean): void;
  showOverlay(isShown: boolean): void;
  /** Takes a variable into the hand, or moves it there. Without effect unless live. */
  holdVariable(name: string, value: number): void;
  /** Lets chat take it over, softly. */
  releaseVariable(name: string): void;
  /** Kept in the patch, undoable; what the viewer has playing goes back. */
  blockViewer(person: Person): void;
  unblockViewer(viewerId: string): void;
  /** Text for viewers, from the patch as it is. */
  copyHelp(): Promise<void>;
  /** Makes a new patch from this one, undoable; refused with its faults when it is not valid. Empty means made. */
  editPatch(next: Patch): readonly Fault[];
  undo(): void;
  redo(): void;
  importText(text: string, source: string): void;
  importFile(file: File): Promise<void>;
  acceptImport(): void;
  dismissImport(): void;
  exportPatch(): void;
  copyShareLink(): Promise<void>;
  downloadDiagnostics(): void;
  dismissBanner(id: string): void;
}

/** Every component is given this. */
export interface App extends Intents {
  readonly state: AppState;
  readonly meters: Meters;
  /** Calls back after every change of `state`, at most once a frame; returns how to stop. */
  subscribe(listener: () => void): () => void;
}
