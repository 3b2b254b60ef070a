/**
 * Notices that a running stream no longer goes where it was sent. When its device disappears the operating system moves the
 * stream, with its DC, to another one, the speakers as a rule, and the context goes on as `running`. Page: safe.
 *
 * Chrome on Linux does not notice by itself: measured with PulseAudio, the DC was on the default sink 15 ms after the device
 * went, and neither `error` nor `devicechange` came in 2.5 s. Listing the devices makes it look, and both events follow within
 * some 5 ms; so the list is asked for as long as a stream runs. Elsewhere the system tells Chrome.
 */
import type { NativeContext } from './native-context';
import {
  DEFAULT_OUTPUT_ID,
  isLinux,
  lookForOutput,
  type OutputDevice,
  type Sighting,
  watchDevices,
} from './output-devices';
import {
  DEFAULT_CHANGED,
  INTERFACE_GONE,
  LIST_SILENT,
  PERMISSION_GONE,
  SERVER_GONE,
  type SinkLoss,
  STOPPED_BY_BROWSER,
} from './sink-loss';

/**
 * At most 150 ms of DC may reach a wrong device. Measured worst: this wait, 35 ms to list on a busy machine, 30 ms that were
 * already on their way. 20 looks a second cost 3 % of one small core.
 */
const LOOK_EVERY_MS = 50;

const LOSS_WHEN = {
  gone: INTERFACE_GONE,
  'no outputs': SERVER_GONE,
  'names hidden': PERMISSION_GONE,
} as const;

export class SinkWatch {
  /** Why the sink was lost, or null while it is the chosen one. */
  loss: SinkLoss | null = null;
  /** As of the last look that found the device. */
  private label = '';
  private idsBefore: readonly string[] = [];
  private readonly listeners = new AbortController();
  private readonly stopWatchingDevices: () => void;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `deviceId` null is the sink of type none, which cannot go away. Calls `onLost` at most once. */
  constructor(
    private readonly context: NativeContext,
    private deviceId: string | null,
    private readonly onLost: (loss: SinkLoss) => void,
  ) {
    const { signal } = this.listeners;
    context.addEventListener('error', () => this.lose(INTERFACE_GONE), { signal });
    context.addEventListener('sinkchange', () => this.lose(INTERFACE_GONE), { signal });
    this.stopWatchingDevices = watchDevices(() => void this.devicesChanged());
    if (deviceId !== null && isLinux()) this.lookAgainAndAgain();
  }

  /** From the moment the context runs, any other state is a loss: before that, it has yet to start. */
  expectRunning(): void {
    const check = (): void => {
      if (this.context.state !== 'running') this.lose(STOPPED_BY_BROWSER);
    };
    this.context.addEventListener('statechange', check, { signal: this.listeners.signal });
    check();
  }

  /** Looks now whether the stream goes to the chosen device. Finding that it does not counts as a loss. */
  async check(): Promise<boolean> {
    if (this.deviceId !== null) {
      const sighting = await lookForOutput(this.deviceId).catch(() => null);
      if (sighting === null) this.lose(LIST_SILENT);
      else this.heed(sighting);
    }
    return this.loss === null;
  }

  stop(): void {
    this.listeners.abort();
    this.stopWatchingDevices();
    clearTimeout(this.timer);
  }

  private heed(sighting: Sighting): void {
    const { outputs } = sighting;
    const newId = sighting.found ? this.deviceId : this.newIdIn(outputs);
    if (newId === null && !sighting.found) {
      this.lose(LOSS_WHEN[sighting.because]);
      return;
    }
    this.deviceId = newId;
    if (sighting.found) this.label = sighting.label;
    this.idsBefore = outputs.map(({ id }) => id);
  }

  /**
   * The id by which a device is listed that the list had by another one, or null. Chrome gives every device a new id when cookies
   * are cleared. Where an old id is still there, the device of this label is another one that was plugged in.
   */
  private newIdIn(outputs: readonly OutputDevice[]): string | null {
    if (outputs.some(({ id }) => this.idsBefore.includes(id))) return null;
    const alike = outputs.filter(({ label }) => label !== '' && label === this.label);
    return alike.length === 1 ? alike[0].id : null;
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
  lose(loss: SinkLoss): void {
    if (this.loss !== null || this.listeners.signal.aborted) return;
    this.loss = loss;
    this.stop();
    this.onLost(loss);
  }
}
