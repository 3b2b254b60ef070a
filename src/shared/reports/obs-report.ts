/** The connection to OBS, as the page shows it. Nothing here holds the password or anything made of it. */
import type { Milliseconds } from '../../domain/numbers/units';

/** `refused`: it would fail again, so only a person tries again. */
export type ObsConnectionState = 'off' | 'connecting' | 'connected' | 'reconnecting' | 'refused';

export interface ObsStatus {
  readonly state: ObsConnectionState;
  /** `32.2.2`; empty while it is not known. */
  readonly version: string;
  /** Why it is not connected, in plain words, or null. */
  readonly reason: string | null;
  /** Until the next try, while reconnecting, else null. */
  readonly retryInMs: Milliseconds | null;
  /** Whether this OBS takes overlay states for its browser sources; null before it has answered one. */
  readonly takesOverlay: boolean | null;
}

export interface ObsReport {
  readonly obs: ObsStatus;
}

/** The outcome of a wish about the browser source that shows the overlay. */
export type ObsSourceAnswer =
  | { readonly kind: 'added'; readonly scene: string }
  /** A source of that name is there; only a person may change it. */
  | { readonly kind: 'exists' }
  | { readonly kind: 'renewed' }
  /** This OBS has no browser plug-in. */
  | { readonly kind: 'noBrowser' }
  /** In plain words. Hostile text may be in it. */
  | { readonly kind: 'failed'; readonly reason: string };
