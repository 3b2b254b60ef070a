/**
 * The page's whole knowledge as one immutable value in slices, and a person's intents, by slice. The UI reads the one and calls the
 * others. No intent throws: failures become state (a banner, a fault, a notice).
 */
import type { ControlStatus } from '../../shared/reports/control-report';
import type { VerdictKind } from '../../domain/verdict/verdict';
import type { AlertIntents, AlertsState } from './alerts-state';
import type { DiagnosticsIntents, PageIntents, PageState } from './page-state';
import type { HostingIntents, HostingState } from './hosting-state';
import type { LibraryIntents, LibraryState } from './library-state';
import type { ListenIntents, ListenState } from './listen-state';
import type { ObsIntents, ObsState } from './obs-state';
import type { OnAirIntents, OnAirState } from './on-air-state';
import type { PatchIntents, PatchState } from './patch-state';
import type { ArmingIntents, ArmStart, PanicIntents, SessionIntents, SessionState } from './session-state';
import type { SetupIntents, SetupState } from './setup-state';
import type { HandIntents, PeopleIntents, ShowState, SimulationIntents } from './show-state';
import type { SelfTestIntents, SelfTestState } from './self-test-state';
import type { TracingIntents, TracingState } from './tracing-state';
import type { ThemeIntents, ThemeState } from './theme-state';
import type { ViewersPageIntents, ViewersPageState } from './viewers-page-state';
import type { WatchIntents, WatchState } from './watch-state';

/** The tab that drives the outputs, as shown in it and in the tabs that only read. */
export interface Played extends Pick<
  AppState,
  'session' | 'armed' | 'outputs' | 'audio' | 'chat' | 'counts' | 'crowds' | 'trouble'
> {
  readonly simulation: Pick<AppState['simulation'], 'running'>;
  readonly control: Pick<ControlStatus, 'paused'>;
  readonly setup: Pick<AppState['setup'], 'twitchChannel'>;
  /** Null while this tab shows another patch than the one that plays. */
  readonly values: AppState['values'] | null;
}

/** A row of another tab's log. Hostile text, but for the verdict. */
export interface EchoRow {
  readonly number: number;
  readonly viewerName: string;
  readonly text: string;
  readonly kind: VerdictKind;
  /** The verdict with its reason. */
  readonly sentence: string;
}

export interface AppState
  extends
    SetupState,
    SessionState,
    PatchState,
    LibraryState,
    ShowState,
    PageState,
    ListenState,
    ObsState,
    ThemeState,
    OnAirState,
    HostingState,
    AlertsState,
    TracingState,
    ViewersPageState,
    WatchState,
    SelfTestState {
  /** This tab drives the outputs, or says which one does. */
  readonly tab: { readonly role: 'owner' } | { readonly role: 'reader'; readonly owner: string };
  /** In a tab that only reads: what the other one says of itself, or null while that is not known. Shown, never acted upon. */
  readonly echo: Played | null;
  /** With `echo`: the newest rows of the other tab's log, oldest first. */
  readonly echoLog: readonly EchoRow[];
}

/** Read at display rate, straight from the snapshot; allocates nothing. */
export interface Meters {
  /** Volts now at `patch.jacks[jackIndex]`; 0 while no stream runs, null while it is not known. */
  voltsAt(jackIndex: number): number | null;
  targetAt(jackIndex: number): number | null;
  /** Volts that chat asks of it now, armed or not: where its move has come. A read-only tab knows only the end of the move. */
  askedAt(jackIndex: number): number | null;
  /** The volts to which arming would take each jack of the patch. For a few times a second: allocates. */
  startsOf(start: ArmStart): readonly number[];
}

/** The app of a small window: it reads along, and may stop what plays. */
export interface SmallApp {
  readonly state: AppState;
  readonly meters: Meters;
  /** Calls back after every change of `state`, at most once a frame; returns how to stop. */
  subscribe(listener: () => void): () => void;
  readonly panics: PanicIntents;
  readonly hand: Pick<HandIntents, 'pause'>;
}

/** Every component of the page is given this. */
export interface App extends SmallApp {
  readonly setup: SetupIntents;
  readonly session: SessionIntents;
  readonly arming: ArmingIntents;
  readonly patch: PatchIntents;
  readonly library: LibraryIntents;
  readonly hand: HandIntents;
  readonly people: PeopleIntents;
  readonly simulation: SimulationIntents;
  readonly page: PageIntents;
  readonly listen: ListenIntents;
  readonly themes: ThemeIntents;
  readonly hosting: HostingIntents;
  readonly onAir: OnAirIntents;
  readonly obs: ObsIntents;
  readonly viewersPage: ViewersPageIntents;
  readonly tracing: TracingIntents;
  readonly diagnostics: DiagnosticsIntents;
  readonly watch: WatchIntents;
  readonly alerts: AlertIntents;
  readonly selfTest: SelfTestIntents;
}
