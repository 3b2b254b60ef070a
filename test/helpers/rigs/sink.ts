/** A sink of a test's own PulseAudio server. */

export interface Sink {
  readonly label: string;
  readonly name: string;
  readonly channels: number;
  readonly rate: number;
  readonly channelMap: readonly string[];
  /** Pulls the plug. */
  unload(): Promise<void>;
  /** Puts it in again: to Chrome the same device, with the same id. */
  reload(): Promise<void>;
  /** Out and in at once, as fast as the server can. */
  bounce(): Promise<void>;
  /** A suspended sink takes no sound, and those who play to it are not told. */
  suspend(isSuspended: boolean): Promise<void>;
  makeDefault(): Promise<void>;
}
