/**
 * Notices that a running stream no longer goes where it was sent. When its device disappears the operating system moves the
 * stream, with its DC, to another one, the speakers as a rule, and the context goes on as `running`. Page: safe.
 *
 * Chrome on Linux does not notice by itself: measured with PulseAudio, the DC was on the default sink 15 ms after the device
 * went, and neither `error` nor `devicechange` came in 2.5 s. Listing the devices makes it look, and both events follow within
 * some 5 ms; so the list is asked for as long as a stream runs. Elsewhere the system tells Chrome.
 */
import { LOOK_EVERY_MS } from '../shared/protocol';
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
  UNWATCHED,
} from './sink-loss';

/** Without a look for so long, a stream is not believed to be where it was. Pages of busy machines look late, but sooner. */
const UNWATCHED_MS = 2_000;
/** After an interruption of the sound it takes no more than this: whatever stopped the sound kept the page from looking too. */
const LATE_MS = 250;
/** How long after a late look an interruption counts as the same event: the report of it takes up to a second. */
const SAME_EVENT_MS = 3_000;

const LOSS_WHEN = {
  gone: INTERFACE_GONE,
  'no outputs': SERVER_GONE,
  'names hidden': PERMISSION_GONE,
} as const;

export class SinkWatch {
  /** Why the sink was lost, or null while it is the chosen one. */
  loss: SinkLoss | null = null;
  /** The label of the device at the last look that found it. */
  private label = '';
  private idsBefore: readonly string[] = [];
  private readonly listeners = new AbortController();
  private readonly stopWatchingDevices: () => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isLooking = false;
  /** When the last look was answered, and when one last began late. By the clock of the page, which nobody sets. */
  private lookedAt = performance.now();
  private wasLateAt = -Infinity;

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
      this.noteDelay();
      const sighting = await lookForOutput(this.deviceId).catch(() => null);
      this.lookedAt = performance.now();
      if (sighting === null) this.lose(LIST_SILENT);
      else this.heed(sighting);
    }
    return this.loss === null;
  }

  /**
   * The sound was interrupted: looks whether the stream may go on. An interface that was away while nobody looked is in the list
   * again, and its stream is elsewhere. So the list is believed only where the looks went on meanwhile, as when a clock was set.
   */
  async checkAfterInterruption(): Promise<boolean> {
    const isThere = await this.check();
    if (isThere && performance.now() - this.wasLateAt < SAME_EVENT_MS) this.lose(UNWATCHED);
    return this.loss === null;
  }

  /** The engine says that it is time to look: the timers of a hidden page come once a second, messages do not wait. */
  look(): void {
    if (this.isLooking || this.deviceId === null || !isLinux() || this.listeners.signal.aborted) return;
    this.isLooking = true;
    void this.check().finally(() => {
      this.isLooking = false;
    });
  }

  private noteDelay(): void {
    const now = performance.now();
    const unwatchedMs = now - this.lookedAt;
    if (unwatchedMs > LATE_MS) this.wasLateAt = now;
    if (unwatchedMs > UNWATCHED_MS && isLinux()) this.lose(UNWATCHED);
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
