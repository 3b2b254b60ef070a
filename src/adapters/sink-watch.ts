/**
 * Notices that a running stream no longer goes where it was sent. When its device disappears the operating system moves the
 * stream, with its DC, to another one, the speakers as a rule, and the context goes on as `running`. Page: safe.
 *
 * Chrome on Linux does not notice by itself: measured with PulseAudio, the DC was on the default sink 15 ms after the device
 * went, and neither `error` nor `devicechange` came in 2.5 s. Listing the devices makes it look, and both events follow within
 * some 5 ms; so the list is asked for as long as a stream runs. Elsewhere the system tells Chrome.
 */
import type { NativeContext } from './native-context';
import { DEFAULT_OUTPUT_ID, isLinux, isOutputThere, watchDevices } from './output-devices';

/**
 * At most 150 ms of DC may reach a wrong device. Measured worst: this wait, 35 ms to list on a busy machine, 30 ms that were
 * already on their way. 20 looks a second cost 3 % of one small core.
 */
const LOOK_EVERY_MS = 50;

const GONE = 'The audio interface went away.';
const DEFAULT_CHANGED = 'The default audio output may have changed.';
const STOPPED = 'The browser stopped the sound.';

export class SinkWatch {
  /** Why the sink was lost, or null while it is the chosen one. */
  reason: string | null = null;
  private readonly listeners = new AbortController();
  private readonly stopWatchingDevices: () => void;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `deviceId` null is the sink of type none, which cannot go away. Calls `onLost` at most once. */
  constructor(
    private readonly context: NativeContext,
    private readonly deviceId: string | null,
    private readonly onLost: (reason: string) => void,
  ) {
    const { signal } = this.listeners;
    context.addEventListener('error', () => this.lose(GONE), { signal });
    context.addEventListener('sinkchange', () => this.lose(GONE), { signal });
    this.stopWatchingDevices = watchDevices(() => void this.devicesChanged());
    if (deviceId !== null && isLinux()) this.lookAgainAndAgain();
  }

  /** From the moment the context runs, any other state is a loss: before that, it has yet to start. */
  expectRunning(): void {
    const check = (): void => {
      if (this.context.state !== 'running') this.lose(STOPPED);
    };
    this.context.addEventListener('statechange', check, { signal: this.listeners.signal });
    check();
  }

  /** Looks now whether the stream goes to the chosen device. Finding that it does not counts as a loss. */
  async check(): Promise<boolean> {
    if (this.deviceId !== null && !(await isOutputThere(this.deviceId))) this.lose(GONE);
    return this.reason === null;
  }

  stop(): void {
    this.listeners.abort();
    this.stopWatchingDevices();
    clearTimeout(this.timer);
  }

  private async devicesChanged(): Promise<void> {
    // The default has no id of its own: nobody can tell whether it is still the same device.
    if (this.deviceId === DEFAULT_OUTPUT_ID) this.lose(DEFAULT_CHANGED);
    else await this.check();
  }

  private lookAgainAndAgain(): void {
    this.timer = setTimeout(() => {
      void this.check().then((isThere) => {
        if (isThere && !this.listeners.signal.aborted) this.lookAgainAndAgain();
      });
    }, LOOK_EVERY_MS);
  }

  /** Ends the watch, and says why, once. */
  lose(reason: string): void {
    if (this.reason !== null || this.listeners.signal.aborted) return;
    this.reason = reason;
    this.stop();
    this.onLost(reason);
  }
}
