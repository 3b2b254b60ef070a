/** Every message between page and engine, and what the audio processor is given, on one page. */
import type { OutputPlace } from '../domain/devices/output-trail';
import type { PageOrder } from '../domain/language/page-order';
import type { Patch } from '../domain/patch/patch';
import type { EveningName } from '../domain/simulation/evening';
import type { AlertsReport } from './reports/alerts-report';
import type { ChartColumns, ChartRequest } from '../domain/watch/chart';
import type { HourOfFigures } from '../domain/watch/hour';
import type { ChatReport } from './reports/chat-report';
import type { VariableValue, ValuesReport } from './reports/values-report';
import type { EngineTest } from './reports/engine-test';
import type { LogReport } from './reports/log-report';
import type { VerdictCounts, MetricsReport } from './reports/metrics-report';
import type { ObsReport, ObsSourceAnswer } from './reports/obs-report';
import type { OutputReport } from './reports/output-report';
import type { ControlReport } from './reports/control-report';
import type { CrowdsReport } from './reports/crowds-report';
import type { ForecastReport } from './reports/forecast-report';
import type { PageFigures, WatchReport } from './reports/watch-report';
import type { TracingOrders, TracingReport } from './reports/tracing-report';

/** The three shared buffers. Without isolation they are private copies that `mirror.ts` keeps alike over `ports`. */
export interface SharedMemory {
  readonly ring: ArrayBufferLike;
  readonly control: ArrayBufferLike;
  readonly snapshot: ArrayBufferLike;
}

/**
 * The page hands this to the engine when a stream starts: memory that the engine shares with the audio thread or, in the degraded
 * mode, a port that leads there. Never both, never neither.
 */
export type EngineAudio =
  | { readonly memory: SharedMemory; readonly port: null }
  | {
      readonly memory: null;
      readonly port: MessagePort;
      /** The page's own count: a new engine takes no old panic for news, and its own is never an old one. */
      readonly panicEpoch: number;
    };

/** `processorOptions` of the worklet node. In the degraded mode `memory` is null and everything arrives by message. */
export interface ProcessorOptions {
  readonly memory: SharedMemory | null;
}
export const PROCESSOR_NAME = 'twitch-to-cv';
/** Page to processor: render no more. The processor says the same when it has stopped. */
export const RENDER_NO_MORE = 'render no more';

/** Tick of the engine to the page, beside Comlink's messages: time to look whether the interface is there. */
export const LOOK_NOW = 'look now';
/**
 * At most 150 ms of DC may reach a wrong device. Measured worst: this wait, 35 ms to list on a busy machine, 30 ms that were
 * already on their way. 20 looks a second cost 3 % of one small core.
 */
export const LOOK_EVERY_MS = 50;

export interface ValidatorReport {
  readonly validator: 'wasm' | 'javascript';
}

export interface SimulationReport {
  readonly simulation: { readonly running: boolean };
}

export interface ErrorsReport {
  readonly errors: readonly string[];
}

export interface OrdersReport {
  /** Orders for the page, each once, the oldest first. */
  readonly orders: readonly PageOrder[];
}

/**
 * The reports of all parts of the engine in one. Sent at most ten times a second, and never while the last one is unread, so that
 * a blocked page piles nothing up.
 */
export interface EngineReport
  extends
    ChatReport,
    ValuesReport,
    LogReport,
    MetricsReport,
    OutputReport,
    ValidatorReport,
    SimulationReport,
    ErrorsReport,
    ControlReport,
    CrowdsReport,
    ObsReport,
    AlertsReport,
    ForecastReport,
    TracingReport,
    OrdersReport,
    WatchReport {}

export interface SimulationOptions {
  /** Messages per second, 0.1 to 1,000, of the plain crowd. */
  readonly perSecond: number;
  /** Null for the plain crowd. An evening has a pace of its own. */
  readonly evening: EveningName | null;
  readonly seed: number;
}

/** The page's memory of an engine, for the one that replaces it. */
export interface EngineMemory {
  readonly values: readonly VariableValue[];
  readonly counts: VerdictCounts;
  readonly lastLogNumber: number;
  /** An hour of figures, written by the engine that runs. Null without shared memory: a new engine then begins a new hour. */
  readonly history: SharedArrayBuffer | null;
}

/** The page's knowledge of overlays: the engine cannot have it by itself. */
export interface OverlayOrders {
  /** The page drives the outputs: of several tabs only its engine feeds overlays. */
  readonly isFed: boolean;
  /** Address of the viewers' page with the patch that plays, or null where there is none. */
  readonly viewersPage: string | null;
}

/** The engine as the page sees it, over Comlink. Control only: nothing here is on the path from chat to volts. */
export interface EngineApi {
  configure(patch: Patch): void | Promise<void>;
  /** Goes on where an engine that died was. Called after `configure`, before anything else. */
  resume(memory: EngineMemory): void;
  attachAudio(audio: EngineAudio): void;
  /** A person stops the stream: the panic that brings it to 0 V is none to tell viewers of. */
  prepareStop(): void;
  /** The stream ended: every variable is at rest and has no value. `isLost`: nobody had asked for that. */
  detachAudio(isLost?: true): void;
  /**
   * Forgets what every variable and jack stands at, what waits to be decided and what is in the streamer's hand, as a panic does; locks
   * and pause stay. Returns the panic epoch that is at 0 V once the audio thread has done so, or null without a stream.
   */
  startFromRest(): number | null;
  /** Watches by this line to the lookout that the stream's interface is there. `watch` is a number by which a report names it. */
  watchOutput(line: MessagePort, place: OutputPlace, watch: number): void;
  /** Joins a Twitch channel; `url` null is Twitch's own address. */
  connectChat(twitchChannel: string, url: string | null): void;
  disconnectChat(): void;
  startSimulation(options: SimulationOptions): void;
  stopSimulation(): void;
  /** Nobody in chat moves anything until this is taken back. */
  pause(isPaused: boolean): void;
  /** Only broadcaster and moderators move the variable until this is taken back. */
  lock(name: string, isLocked: boolean): void;
  /** The streamer's hand takes a variable or moves it to `value`; chat does not move it until it is released. */
  hold(name: string, value: number): void;
  /** Chat takes over softly: once it reaches the value that was held, or after ten seconds. */
  release(name: string): void;
  tellOverlays(orders: OverlayOrders): void;
  /** Overlays show nothing until it is called with true. */
  showOverlay(isShown: boolean): void;
  /** Hears a text of the made-up viewer as whom the streamer tries commands; at most 500 characters of it. */
  tryCommand(text: string): void;
  /** Takes back what a viewer has waiting or playing. Whether the viewer may write on is the patch's to say. */
  forgetViewer(viewerId: string): void;
  /** Goes to an OBS on this computer, and stays there. The password stands in no report. */
  connectObs(address: string, password: string): void;
  /** Leaves OBS and forgets the password. */
  disconnectObs(): void;
  /** Makes the browser source of the overlay in the scene on air; changes nothing where there is one. */
  addToObs(overlayAddress: string): ObsSourceAnswer | Promise<ObsSourceAnswer>;
  /** Gives the source of the overlay this address, and loads its page anew. */
  renewInObs(overlayAddress: string): ObsSourceAnswer | Promise<ObsSourceAnswer>;
  /** Watches by the settings of the alerts: JSON as a browser kept it, in which a fault is as good as a gap. */
  watchBy(kept: string): void;
  /** Takes the figures that only the page can read. Once a second; memory rarely. */
  notePageFigures(figures: PageFigures): void;
  /** Reads a stretch of the last hour for a chart. */
  readChart(request: ChartRequest): ChartColumns | Promise<ChartColumns>;
  /** Sums up each figure over the last hour, for the diagnostics. */
  sumUpHour(): Promise<HourOfFigures>;
  /** Times the engine on a path that reaches no jack, as soon as chat pauses; null when it does not for some seconds. */
  testEngine(): Promise<EngineTest | null>;
  /** Traces commands as told; null ends it. Resolves once it does so, or has failed: its report says which. */
  trace(orders: TracingOrders | null): void | Promise<void>;
  subscribe(listener: (report: EngineReport) => void): void | Promise<void>;
}
