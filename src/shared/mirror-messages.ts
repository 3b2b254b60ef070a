/**
 * The degraded mode's messages: without cross-origin isolation no memory can be shared, so each thread has private buffers
 * of the same layouts, and these messages keep them alike. Voltages go from the engine straight to the audio thread.
 *
 * Every message carries its sender's panic epoch, and the later epoch wins everywhere (`ControlBlock.adoptPanicEpoch`).
 */

/** The members of a MessagePort that a mirror uses. */
export interface MirrorPort {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** Engine → audio thread, when there are new records and with every heartbeat. */
export interface EngineToAudio {
  readonly panicEpoch: number;
  readonly heartbeat: number;
  /** Records of the engine's ring, in order, as they lie there. */
  readonly records: Float64Array<ArrayBuffer>;
}

/** Page → audio thread, when something changed. */
export interface PageToAudio {
  readonly panicEpoch: number;
  readonly armTicket: number;
  readonly sinkConfirmed: number;
  /** The control block's rows and how many of them count, or null when they are as before. */
  readonly jacks: { readonly rows: Float64Array<ArrayBuffer>; readonly count: number } | null;
}

/** Page → audio thread, once: the port that the engine's messages come in by. */
export interface EnginePort {
  readonly enginePort: MirrorPort;
}

/** Audio thread → page and engine, about 30 times a second. */
export interface AudioToOthers {
  readonly panicEpoch: number;
  /** The page's words as the audio thread has them, for the engine. */
  readonly armTicket: number;
  readonly sinkConfirmed: number;
  readonly snapshot: ArrayBuffer;
}
