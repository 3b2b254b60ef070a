/** The figures of an open stream, for the diagnostics file. */
import type { Frames, Hertz } from '../../domain/numbers/units';
export interface AudioFigures {
  readonly device: string;
  readonly channels: number;
  readonly sampleRate: Hertz;
  /** Frames rendered at a time. */
  readonly quantum: Frames;
  /** Seconds, as the Web Audio API gives them. */
  readonly baseLatency: number;
  readonly outputLatency: number;
  /** Null in a browser that does not count them. */
  readonly underrunEvents: number | null;
}
