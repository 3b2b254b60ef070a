/** Every message between page and engine, and what the audio processor is given, on one page. */
import type { CrowdView } from '../domain/crowd/crowd';
import type { ModeVoteView } from '../domain/crowd/mode-vote';
import type { OutputPlace, Whereabouts } from '../domain/devices/output-trail';
import type { PageOrder } from '../domain/language/page-order';
import type { EpochMilliseconds, Milliseconds } from '../domain/numbers/units';
import type { Patch } from '../domain/patch/patch';
import type { EveningName } from '../domain/simulation/evening';
import type { Verdict, VerdictKind } from '../domain/verdict/verdict';

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

/** Tick of the engine to the page, beside Comlink's messages: time to look whether the interface is there. */
export const LOOK_NOW = 'look now';
/**
 * At most 150 ms of DC may reach a wrong device. Measured worst: this wait, 35 ms to list on a busy machine, 30 ms that were
 * already on their way. 20 looks a second cost 3 % of one small core.
 */
export const LOOK_EVERY_MS = 50;

export type ChatState = 'off' | 'connecting' | 'joining' | 'connected' | 'reconnecting' | 'offline';

export interface ChatStatus {
  readonly state: ChatState;
  readonly twitchChannel: string;
  /** Why it is not connected, in plain words, or null. */
  readonly reason: string | null;
  /** Until the next try, while reconnecting, else null. */
  readonly retryInMs: Milliseconds | null;
  readonly connects: number;
  readonly reconnects: number;
  /**
   * Twitch's restrictions on writing, in plain words such as `subscribers only` and `slow mode: 30 s`; empty unless connected.
   */
  readonly roomModes: readonly string[];
  /** Wall clock, for showing only: when the last message of this Twitch channel came. Null before the first one. */
  readonly lastMessageAt: EpochMilliseconds | null;
}

export interface LogEntry {
  /** Counts up; a later entry of the same number replaces this one (a limited command that played after all). */
  readonly number: number;
  /** Wall clock, for showing only. */
  readonly at: number;
  /** Hostile text, both. */
  readonly viewerName: string;
  readonly text: string;
  readonly verdict: Verdict;
  /** By which the writer can be blocked; empty when unknown. */
  readonly viewerId: string;
  /** The reward of a redeem, by which a trigger knows it; else null. */
  readonly rewardId: string | null;
  /** The writer belongs to another channel of a shared chat. */
  readonly isGuest?: true;
}

/** The current value of one variable; index as in the patch. */
export interface VariableValue {
  readonly index: number;
  readonly value: number;
  readonly volts: number;
  readonly setBy: string;
}

/** The verdicts add up to `received`. What moved no jack because the outputs were not armed is part of them, and told apart. */
export type VerdictCounts = Readonly<Record<VerdictKind, number>> & {
  readonly received: number;
  /** Those that were accepted or coalesced, and moved no jack. */
  readonly rehearsed: number;
  /** Those that were coalesced, and moved no jack. */
  readonly rehearsedLate: number;
};

export interface LatencySummary {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}
/**
 * L1 chat frame received → verdict, L2 verdict → in the ring, L3 in the ring → first sample rendered, chat delivery sent →
 * received: measured by the engine. L4 sample rendered → DAC: known to the page alone.
 */
export type EngineLatency = 'l1' | 'l2' | 'l3' | 'chatDelivery';
export type LatencyName = EngineLatency | 'l4';

/** Decisions of the streamer and the moderators for this show, as the page shows them. */
export interface ControlStatus {
  readonly paused: boolean;
  /** Names of variables. */
  readonly locked: readonly string[];
  /** Variables in the streamer's hand, and those that it has let go of and that chat has not taken over yet. */
  readonly held: readonly HeldVariable[];
}

export interface HeldVariable {
  readonly name: string;
  readonly value: number;
  readonly isReleased: boolean;
}

/** The stream, as the engine sees it. */
export interface AudioReport {
  /** The audio thread's own count: after a new one the page looks at the sink and confirms it. */
  readonly interruptions: number;
  /** Quanta rendered when the audio thread stopped rendering half a second ago or more, or null while it renders. */
  readonly stillAt: number | null;
  /** The audio code threw: it is silent for good, and only a new stream plays. */
  readonly hasFailed: boolean;
  /** The interface was missing in a list of the lookout, and the jacks are on their way to 0 V; null while it is there. */
  readonly lost: { readonly watch: number; readonly whereabouts: Whereabouts } | null;
}

/** Sent at most ten times a second, and never while the last one is unread, so a blocked page piles nothing up. */
export interface EngineReport {
  readonly chat: ChatStatus;
  /** Every variable that has a value, or null when nothing changed since the last report. */
  readonly values: readonly VariableValue[] | null;
  readonly log: readonly LogEntry[];
  readonly counts: VerdictCounts;
  readonly latencyMs: Readonly<Record<EngineLatency, LatencySummary>>;
  readonly ring: { readonly written: number; readonly taken: number; readonly dropped: number };
  readonly validator: 'wasm' | 'javascript';
  readonly simulation: { readonly running: boolean };
  readonly audio: AudioReport;
  readonly errors: readonly string[];
  /** Chat ordered a panic since the stream began: the page shows what the audio thread does already. */
  readonly panics: number;
  readonly control: ControlStatus;
  /** By variable: countdown and tally, null where nothing is pending. */
  readonly crowds: readonly (CrowdView | null)[];
  readonly modeVote: ModeVoteView | null;
  /** What chat ordered that only the page can do, which owns the patch: in the order given, each once. Each is undoable there. */
  readonly orders: readonly PageOrder[];
}

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
}

/** The engine as the page sees it, over Comlink. Control only: nothing here is on the path from chat to volts. */
export interface EngineApi {
  configure(patch: Patch): void | Promise<void>;
  /** Goes on where an engine that died was. Called after `configure`, before anything else. */
  resume(memory: EngineMemory): void;
  attachAudio(audio: EngineAudio): void;
  /** The stream ended: every variable is at rest and has no value. */
  detachAudio(): void;
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
  /** Takes back what a viewer has waiting or playing. Whether the viewer may write on is the patch's to say. */
  forgetViewer(viewerId: string): void;
  subscribe(listener: (report: EngineReport) => void): void | Promise<void>;
}
