/** Tracing, as the page asks for it and shows it. */
import type { Milliseconds } from '../../domain/numbers/units';

/** The wish of a person to trace. It lasts as long as the page: nothing traces by itself. */
export interface TracingOrders {
  /** The collector on this computer, such as `http://127.0.0.1:4318`, or null for none. */
  readonly collector: string | null;
  /** One command of so many, from 1. */
  readonly oneOf: number;
  /** Spans stand in the browser's performance panel while it records. */
  readonly isInPanel: boolean;
}

/** Why a collector does not take spans. Texts are the collector's own: hostile. */
export type CollectorFault =
  /** Nobody listens, or it does not allow this page: the browser tells neither apart. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'refused'; readonly status: number; readonly text: string }
  /** It took the request and left out some spans. */
  | { readonly kind: 'partly'; readonly text: string }
  /** The code that sends did not load. */
  | { readonly kind: 'not loaded' };

export interface TracingStatus {
  readonly state: 'off' | 'starting' | 'on';
  /** Spans that the collector took. */
  readonly sent: number;
  /** Spans that were given up: there was no room for more, or the collector refused them. */
  readonly notSent: number;
  readonly waiting: number;
  /** Null once spans were taken again. */
  readonly fault: CollectorFault | null;
  /** Until the next try after a fault, else null. */
  readonly retryInMs: Milliseconds | null;
}

export interface TracingReport {
  readonly tracing: TracingStatus;
}
