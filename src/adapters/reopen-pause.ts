/**
 * How long a device that was lost must not be opened again. Chrome keeps the physical stream of a closed context for five
 * seconds and gives it to the next context of the same device; but after a loss the system has moved that stream elsewhere.
 * Measured with PulseAudio: the interface back in its place, listed and opened within three seconds, the voltages came out of
 * the default device, with no event to tell; after 6.5 seconds out of the interface. Page: safe.
 *
 * Kept in the tab's session storage because a reload does not empty Chrome's pool, and by the wall clock for the same reason.
 */
import { type Milliseconds, milliseconds } from '../domain/units';

const KEY = 'twitch-to-cv/lost-at';
/** Chrome's five seconds, and what a busy machine adds to them. */
const PAUSE_MS = 7_000;

/** The storage, or null where the browser refuses it: then the pause is kept by this page alone. */
function storage(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

const kept = Number(storage()?.getItem(KEY));
let lostAt = Number.isFinite(kept) ? kept : 0;

/** The stream of a lost device was closed just now. */
export function startReopenPause(): void {
  lostAt = Date.now();
  storage()?.setItem(KEY, String(lostAt));
}

/** 0 when a device may be opened. */
export function reopenPauseMs(): Milliseconds {
  const since = Date.now() - lostAt;
  // A clock that was set back meanwhile: the whole pause again rather than none.
  if (since < 0) startReopenPause();
  return milliseconds(Math.max(0, PAUSE_MS - Math.max(0, since)));
}
