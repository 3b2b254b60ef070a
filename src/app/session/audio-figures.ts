/** The figures of an open stream, for the diagnostics file. */
export interface AudioFigures {
  readonly device: string;
  readonly channels: number;
  readonly sampleRate: number;
  /** Frames rendered at a time. */
  readonly quantum: number;
  /** Seconds, as the Web Audio API gives them. */
  readonly baseLatency: number;
  readonly outputLatency: number;
  readonly underrunEvents: number;
}
