/** Tracing as a person has it set up, and the intents for it. It is off at each start of the page. */
import type { TracingStatus } from '../../shared/reports/tracing-report';

export const NO_TRACING: TracingStatus = {
  ...{ state: 'off', sent: 0, notSent: 0, waiting: 0, fault: null, retryInMs: null },
};

export interface TracingState {
  readonly tracing: {
    readonly status: TracingStatus;
    /** The text as it was typed; empty for the usual address. */
    readonly address: string;
    /** Why the text is no address, or null. */
    readonly addressFault: string | null;
    /** One command of so many is traced. */
    readonly oneOf: number;
    /** The address to which traces go, or null for nowhere. */
    readonly collector: string | null;
    /** Spans stand in the browser's performance panel. */
    readonly isInPanel: boolean;
    /** The browser's permission to reach programs on this computer; `asked` while the browser waits for an answer. */
    readonly permission: 'unknown' | 'asked' | 'granted' | 'denied' | 'unanswered';
  };
}

export interface TracingIntents {
  setAddress(text: string): void;
  /** One of `TRACED_ONE_OF`. */
  sampleOneOf(oneOf: number): void;
  /** Sends traces to the collector. Only by a click: the browser may ask whether it is allowed. */
  start(): Promise<void>;
  stop(): void;
  showInPanel(isInPanel: boolean): void;
}
