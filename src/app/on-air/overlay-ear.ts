/**
 * Hears in an overlay what the page sends: by OBS as an event, in the same browser by a channel. A text is kept as it came and read when
 * the overlay paints, so that a burst costs one reading a paint. Anybody may forge it: see `readOverlayState`. Overlay: safe.
 */
import { MAX_OVERLAY_BYTES } from '../../domain/overlay/overlay-json';
import type { OverlayState } from '../../domain/overlay/overlay-state';
import { readOverlayState } from '../../domain/overlay/read-overlay-state';
import { OVERLAY_EVENT, OVERLAY_STALE_AFTER_MS, textIn } from '../../shared/overlay-feed';
import { listenToOverlayFeed } from './overlay-line';

interface Unread {
  readonly json: string;
  readonly atMs: number;
}

/** The state heard last, and how old it is. */
export interface OverlayNewsHeard {
  readonly state: OverlayState;
  readonly ageMs: number;
}

/** Garbage among the news hides no more than so many. More readings would cost more than a paint may. */
const MAX_UNREAD = 4;

export class OverlayEar {
  private readonly unread: Unread[] = [];
  private last: { readonly state: OverlayState; readonly atMs: number } | null = null;

  /** `heard` is called at each piece of news, which may be garbage. The ear listens for good. */
  constructor(
    private readonly heard: () => void,
    listen: typeof listenToOverlayFeed = listenToOverlayFeed,
  ) {
    addEventListener(OVERLAY_EVENT, (event) => {
      this.hear(textIn('detail' in event ? event.detail : null, 'json'));
    });
    listen((json) => {
      this.hear(json);
    });
  }

  /** Null while nothing is known: before the first news, and after 3 s without any. `nowMs` is monotonic. */
  newest(nowMs: number): OverlayNewsHeard | null {
    for (let one = this.unread.pop(); one !== undefined; one = this.unread.pop()) {
      const state = readOverlayState(parse(one.json));
      if (state === null) continue;
      this.last = { state, atMs: one.atMs };
      this.unread.length = 0;
    }
    if (this.last === null || nowMs - this.last.atMs > OVERLAY_STALE_AFTER_MS) return null;
    return { state: this.last.state, ageMs: Math.max(0, nowMs - this.last.atMs) };
  }

  /** No text of so many bytes has more characters. */
  private hear(json: string | null): void {
    if (json === null || json.length > MAX_OVERLAY_BYTES) return;
    if (this.unread.length === MAX_UNREAD) this.unread.shift();
    this.unread.push({ json, atMs: performance.now() });
    this.heard();
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
