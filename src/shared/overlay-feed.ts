/**
 * The overlay's state on its way from the engine to whoever shows it: to windows of this origin over a BroadcastChannel, to OBS over
 * its socket. Nothing is made while nobody listens, so an overlay says that it does: when it opens, and with each state that it takes.
 * A window that is frozen falls silent and is fed no more; once it wakes, its timer asks again.
 */
export const OVERLAY_CHANNEL = 'ttcv-overlay';
/** In OBS: an event of this name on `window`. OBS puts it into code: letters only. */
export const OVERLAY_EVENT = 'tcv';

/** The state comes at least this often. */
export const OVERLAY_EVERY_MS = 1_000;
/** An overlay is fed for so long after its last word: five states, so that a busy machine loses none of them. */
export const LISTENS_FOR_MS = 5 * OVERLAY_EVERY_MS;
/** An overlay without news for so long knows nothing any more. */
export const OVERLAY_STALE_AFTER_MS = 3 * OVERLAY_EVERY_MS;

/** A way to overlays. `json` is an `OverlayState`. Engine worker: safe. */
export interface OverlaySink {
  send(json: string): void;
}

export type OverlayCall = 'opens' | 'listens';
export interface FromOverlay {
  readonly overlay: OverlayCall;
}
/** Also the `detail` of OBS's event: OBS drops nulls and lists of plain values on the way, so all of it is one text. */
interface OverlayNews {
  readonly json: string;
}

/** A text of a message, or null: only pages of this origin can speak here, but those of other versions too. */
export const textIn = (data: unknown, key: string): string | null => {
  if (typeof data !== 'object' || data === null) return null;
  const text: unknown = (data as Readonly<Record<string, unknown>>)[key];
  return typeof text === 'string' ? text : null;
};

/** The engine's end. `onCall` hears that an overlay opened, and wants a state at once, or that one still listens. Engine worker: safe. */
export function openOverlayChannel(onCall: (call: OverlayCall) => void): OverlaySink {
  const channel = new BroadcastChannel(OVERLAY_CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const call = textIn(data, 'overlay');
    if (call === 'opens' || call === 'listens') onCall(call);
  });
  return {
    send: (json) => {
      channel.postMessage({ json } satisfies OverlayNews);
    },
  };
}
