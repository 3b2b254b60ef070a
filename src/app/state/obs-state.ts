/** The connection to OBS as a person has it set up, and the intents for it. The password itself is never in the state. */
import type { ObsSourceAnswer, ObsStatus } from '../../shared/reports/obs-report';

export const NO_OBS: ObsStatus = {
  ...{ state: 'off', version: '', reason: null, retryInMs: null, takesOverlay: null },
};

export interface ObsState {
  readonly obs: {
    readonly status: ObsStatus;
    /** The text as it was typed; empty for OBS's own. */
    readonly address: string;
    /** Why the text is no address, or null. */
    readonly addressFault: string | null;
    /** A password is known, so that the field may stay empty. */
    readonly hasPassword: boolean;
    /** The password is kept in this browser's database. */
    readonly isKept: boolean;
    /** The browser's permission to reach programs on this computer; `asked` while the browser waits for an answer. */
    readonly permission: 'unknown' | 'asked' | 'granted' | 'denied' | 'unanswered';
    /** The outcome of the last wish about the overlay's source, `asked` while it is on its way. */
    readonly source: ObsSourceAnswer | 'asked' | null;
  };
}

export interface ObsIntents {
  setAddress(text: string): void;
  /** Only by a click: the browser may ask whether it is allowed. Null takes the password that is known. */
  connect(password: string | null): Promise<void>;
  disconnect(): void;
  /** Whether the password is kept on this computer; otherwise it lasts as long as the page. */
  keepPassword(isKept: boolean): void;
  /** Makes the browser source of the overlay in the scene on air. */
  addOverlay(): Promise<void>;
  /** Gives the source that is there today's address, and loads its page anew. */
  renewOverlay(): Promise<void>;
}
