/** An overlay's line to the engine, in the same browser. The other end is `openOverlayChannel`. Overlay: safe. */
import {
  type FromOverlay,
  OVERLAY_CHANNEL,
  OVERLAY_EVERY_MS,
  type OverlayCall,
  textIn,
} from '../../shared/overlay-feed';

/** Calls back with each state, at once with the first one; returns how to stop. */
export function listenToOverlayFeed(onState: (json: string) => void): () => void {
  const channel = new BroadcastChannel(OVERLAY_CHANNEL);
  let saidAt = -Infinity;
  let heardAt = -Infinity;
  const say = (overlay: OverlayCall): void => {
    saidAt = performance.now();
    channel.postMessage({ overlay } satisfies FromOverlay);
  };
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const json = textIn(data, 'json');
    if (json === null) return;
    heardAt = performance.now();
    // By the state and not by a timer: those of a covered window come once a minute.
    if (heardAt - saidAt >= OVERLAY_EVERY_MS) say('listens');
    onState(json);
  });
  const timer = setInterval(() => {
    if (performance.now() - heardAt > 2 * OVERLAY_EVERY_MS) say('opens');
  }, OVERLAY_EVERY_MS);
  say('opens');
  return () => {
    clearInterval(timer);
    channel.close();
  };
}
