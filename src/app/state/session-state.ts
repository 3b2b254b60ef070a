/** The session, the stream and the switch that arms it, and the intents that drive them. */
import type { Tone } from './page-state';

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

/**
 * The jacks' state by the audio thread's own snapshot: closed is 0 V. `off`: no stream is open. `lost`: the stream of this
 * session is gone. `unknown`: the audio thread renders nothing, or nobody tells.
 */
export type OutputsFade = 'off' | 'closed' | 'opening' | 'open' | 'closing' | 'lost' | 'unknown';

export interface OutputsFact {
  readonly fade: OutputsFade;
  /** The audio thread has not done what was asked of it for longer than it may take. */
  readonly isLate: boolean;
}

/** Jacks that are armed start where chat has put them, or each at its rest with all of that forgotten. */
export type ArmStart = 'here' | 'rest';

/** The plug may be another one by the next stream, and what hangs on it too. */
export const NO_PROMISES = { acknowledged: false, knowsDefault: false } as const;

export interface SessionState {
  readonly session: 'stopped' | 'starting' | 'live' | 'stopping';
  /** The Demo crowd opened this session, and it ends with it. */
  readonly isDemoShow: boolean;
  /** Why this session has no stream although it is live, or null. */
  readonly loss: string | null;
  /** The last opening or closing of the stream and its outcome; good is live, for which the audio thread has to render too. */
  readonly audio: { readonly text: string; readonly tone: Tone };
  readonly armCheck: readonly ArmCheck[];
  /** `No speakers or headphones on these outputs` is ticked. */
  readonly acknowledged: boolean;
  /** The person says which device the unnamed system default is. */
  readonly knowsDefault: boolean;
  /** The jacks start there at the next arming. */
  readonly armStart: ArmStart;
  /** The switch was set and not taken back since; what the jacks do is in `outputs`. */
  readonly armed: boolean;
  readonly outputs: OutputsFact;
  /** Somebody ordered a panic in the last seconds. `outputs` says what came of it. */
  readonly isPanicFresh: boolean;
  /** Times that the interface of the last stream ran dry; null before the first, and in a browser that does not count. */
  readonly dropouts: number | null;
}

export interface SessionIntents {
  goLive(): Promise<void>;
  stop(): Promise<void>;
  /** Opens the interface again after it was lost. */
  resume(): Promise<void>;
  acknowledge(ticked: boolean): void;
  /** The tick of the caution of an unnamed output. */
  vouchForDefault(ticked: boolean): void;
}

export interface ArmingIntents {
  /** The jacks start there at the next arming. */
  chooseStart(start: ArmStart): void;
  /** Has no effect where `armObstacle` says why. `start` is where the jacks go. */
  set(armed: boolean, start: ArmStart): void;
}

export interface PanicIntents {
  panic(): void;
}
