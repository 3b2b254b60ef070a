/**
 * Notices that a running stream no longer goes where it was sent. When its device disappears the operating system moves the
 * stream, with its DC, to another one, the speakers as a rule, and the context goes on as `running`. Page: safe.
 *
 * Chrome on Linux does not notice by itself: measured with PulseAudio, the DC was on the default sink 15 ms after the device
 * went, and neither `error` nor `devicechange` came in 2.5 s. Listing the devices makes it look, and both events follow within
 * some 5 ms; so the list is asked for as long as a stream runs. Elsewhere the system tells Chrome.
 *
 * A list that has the device proves nothing of the time before: the device may have been away while nobody looked. The engine
 * looks too, through the lookout, when the page hangs. A time that neither of them watched is a loss.
 */
import {
  DEFAULT_OUTPUT_ID,
  type OutputPlace,
  OutputTrail,
  type Whereabouts,
} from '../../domain/devices/output-trail';
import { LOOK_EVERY_MS } from '../../shared/protocol';
import type { Lookout } from './lookout';
import type { NativeContext } from './native-context';
import { isLinux, lookAtOutputs, watchDevices } from './output-devices';
import {
  DEFAULT_CHANGED,
  INTERFACE_GONE,
  LIST_SILENT,
  LOSS_WHEN,
  type SinkLoss,
  STOPPED_BY_BROWSER,
  UNWATCHED,
} from './sink-loss';

/** Without a look for so long, a stream is not believed to be where it was. Busy machines look late, but sooner. */
const UNWATCHED_MS = 2_000;
/** After an interruption of the sound it takes no more than this: whatever stopped the sound kept everybody from looking too. */
const LATE_MS = 250;
/** How long after a late look an interruption counts as the same event: the report of it takes up to a second. */
const SAME_EVENT_MS = 3_000;
/** A wall clock that goes on so far while the page's own clock does not: the computer slept, or its clock was set. */
const SLEPT_MS = 10_000;

export interface SinkWatchOptions {
  /** Null is the sink of type none, which cannot go away. */
  readonly deviceId: string | null;
  readonly lookout: Lookout | null;
  /** At most once. */
  readonly onLost: (loss: SinkLoss) => void;
}

export class SinkWatch {
  /** Why the sink was lost, or null while it is the chosen one. */
  loss: SinkLoss | null = null;
  /** The device's place in the last list. */
  place: OutputPlace | null = null;
  private readonly trail: OutputTrail | null;
  private readonly listeners = new AbortController();
  private readonly stopWatchingDevices: () => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isLooking = false;
  /** When the last look began, by the clock of the page, which nobody sets, and by the wall's: its answer may be as old. */
  private lookedAt = performance.now();
  private lookedAtWall = Date.now();
  private wasLateAt = -Infinity;

  constructor(
    private readonly context: NativeContext,
    private readonly options: SinkWatchOptions,
  ) {
    const { deviceId } = options;
    const { signal } = this.listeners;
    context.addEventListener('error', () => this.lose(INTERFACE_GONE), { signal });
    context.addEventListener('sinkchange', () => this.lose(INTERFACE_GONE), { signal });
    this.trail = deviceId === null ? null : new OutputTrail(deviceId);
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
    if (this.trail !== null) {
      const wasWatched = this.wasWatched();
      const listed = await lookAtOutputs().catch(() => null);
      if (listed === null) this.lose(LIST_SILENT);
      else this.heed(this.trail.look(listed));
      if (listed !== null) this.place = this.trail.placeIn(listed);
      if (!(await wasWatched)) this.lose(UNWATCHED);
    }
    return this.loss === null;
  }

  /**
   * The sound was interrupted: looks whether the stream may go on. An interface that was away while nobody looked is in the list
   * again, and its stream is elsewhere. So the list is believed only where the looks went on meanwhile, as when a clock was set.
   */
  async checkAfterInterruption(): Promise<boolean> {
    const isThere = await this.check();
    const wasLate = performance.now() - this.wasLateAt < SAME_EVENT_MS;
    if (isThere && wasLate && (await this.lookoutGap(SAME_EVENT_MS)) > LATE_MS) this.lose(UNWATCHED);
    return this.loss === null;
  }

  /** The engine says that it is time to look: the timers of a hidden page come once a second, messages do not wait. */
  look(): void {
    if (this.isLooking || this.trail === null || !isLinux() || this.listeners.signal.aborted) return;
    this.isLooking = true;
    void this.check().finally(() => {
      this.isLooking = false;
    });
  }

  stop(): void {
    this.listeners.abort();
    this.stopWatchingDevices();
    clearTimeout(this.timer);
  }

  /** The engine's eye found the device missing, or here. */
  heed(whereabouts: Whereabouts): void {
    if (whereabouts !== 'there') this.lose(LOSS_WHEN[whereabouts]);
  }

  /** Ends the watch, and says why, once. */
  lose(loss: SinkLoss): void {
    if (this.loss !== null || this.listeners.signal.aborted) return;
    this.loss = loss;
    this.stop();
    this.options.onLost(loss);
  }

  /** Whether the time since the last look was watched: it was short, or the lookout looked. */
  private async wasWatched(): Promise<boolean> {
    const now = performance.now();
    const unseenMs = now - this.lookedAt;
    const sleptMs = Date.now() - this.lookedAtWall - unseenMs;
    this.lookedAt = now;
    this.lookedAtWall = Date.now();
    if (sleptMs > SLEPT_MS) return false;
    if (unseenMs > LATE_MS) this.wasLateAt = now;
    if (unseenMs <= UNWATCHED_MS || !isLinux()) return true;
    return (await this.lookoutGap(unseenMs)) <= UNWATCHED_MS;
  }

  /** The longest time without a look of the lookout, in the last milliseconds; Infinity without a lookout. */
  private async lookoutGap(withinMs: number): Promise<number> {
    const answer = await this.options.lookout?.ask(withinMs).catch(() => null);
    return answer?.gapMs ?? Infinity;
  }

  private async devicesChanged(): Promise<void> {
    // The default has no id of its own: nobody can tell whether it is still the same device.
    if (this.options.deviceId === DEFAULT_OUTPUT_ID) this.lose(DEFAULT_CHANGED);
    else await this.check();
  }

  private lookAgainAndAgain(): void {
    this.timer = setTimeout(() => {
      void this.check().then((isThere) => {
        if (isThere && !this.listeners.signal.aborted) this.lookAgainAndAgain();
      });
    }, LOOK_EVERY_MS);
  }
}
