/** The engine's end of the ring, and what it sees of the stream. */
import type { Whereabouts } from '../../domain/devices/output-trail';

/** The stream, as the engine sees it. */
export interface AudioReport {
  /** The audio thread's own count: after a new one the page looks at the sink and confirms it. */
  readonly interruptions: number;
  /** Quanta rendered when the audio thread stopped rendering half a second ago or more, or null while it renders. */
  readonly stillAt: number | null;
  /** The audio code threw: it is silent for good, and only a new stream plays. */
  readonly hasFailed: boolean;
  /** The interface was missing in a list of the lookout, and the jacks are on their way to 0 V; null while it is there. */
  readonly lost: { readonly watch: number; readonly whereabouts: Whereabouts } | null;
}

export interface OutputReport {
  readonly ring: { readonly written: number; readonly taken: number; readonly dropped: number };
  readonly audio: AudioReport;
  /** Chat ordered a panic since the stream began: the page shows what the audio thread does already. */
  readonly panics: number;
}
