/** Tells from the audio thread's snapshot what the jacks do: look after look, at least ten times a second. Pure. */
import type { OutputsFact, OutputsFade } from '../state/session-state';

/** One look: what the snapshot says, and what was asked. */
export interface OutputsLook {
  readonly nowMs: number;
  /** Null while no stream is open. */
  readonly stream: {
    readonly fade: 'closed' | 'opening' | 'open' | 'closing';
    /** Quanta rendered so far. */
    readonly quanta: number;
  } | null;
  readonly session: 'stopped' | 'starting' | 'live' | 'stopping';
  readonly armed: boolean;
}

/** The ramp takes 20 ms; a busy machine adds to it. */
const FOLLOWS_WITHIN_MS = 300;
/** Pauses of a stream that works: up to 320 ms were measured on a busy machine. */
const RENDERS_WITHIN_MS = 500;
/** A page that itself stood still this long cannot tell whether the audio thread did. */
const PAGE_STOOD_MS = 250;

export class OutputsWatch {
  private lastLookMs = -Infinity;
  private quanta = -1;
  private renderedMs = -Infinity;
  private differsSinceMs: number | null = null;
  private fact: OutputsFact = { fade: 'off', isLate: false };

  /** Gives the same object as long as nothing changed. */
  take({ nowMs, stream, session, armed }: OutputsLook): OutputsFact {
    const pageStood = nowMs - this.lastLookMs > PAGE_STOOD_MS;
    this.lastLookMs = nowMs;
    if (stream === null) {
      this.quanta = -1;
      return this.tell(session === 'live' ? 'lost' : 'off', false);
    }
    if (stream.quanta !== this.quanta || pageStood) this.renderedMs = nowMs;
    this.quanta = stream.quanta;
    if (nowMs - this.renderedMs >= RENDERS_WITHIN_MS) return this.tell('unknown', false);
    const differs = armed ? stream.fade !== 'open' : stream.fade !== 'closed';
    if (!differs || pageStood) this.differsSinceMs = null;
    if (differs) this.differsSinceMs ??= nowMs;
    const since = this.differsSinceMs;
    return this.tell(stream.fade, since !== null && nowMs - since >= FOLLOWS_WITHIN_MS);
  }

  private tell(fade: OutputsFade, isLate: boolean): OutputsFact {
    if (fade !== this.fact.fade || isLate !== this.fact.isLate) this.fact = { fade, isLate };
    return this.fact;
  }
}
