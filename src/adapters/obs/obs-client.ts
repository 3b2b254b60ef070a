/**
 * Stays connected to OBS, sends it the overlay's newest state, and carries out wishes about its sources. Has no timer of its own:
 * `tick` is called often. Engine worker: safe.
 */
import { Retry } from '../../domain/chat/back-off';
import type { Milliseconds } from '../../domain/numbers/units';
import { text } from '../../domain/settings/shape';
import { OVERLAY_EVENT } from '../../shared/overlay-feed';
import type { ObsConnectionState, ObsSourceAnswer, ObsStatus } from '../../shared/reports/obs-report';
import type { Clock } from '../clock';
import { NO_ANSWER, ObsConnection, type ObsTimes } from './obs-connection';
import { OBS_ENDS, type ObsEnd } from './obs-end';
import { memberOf, type ObsAnswer } from './obs-frame';
import { addObsSource, ObsCode, renewObsSource } from './obs-source';

export interface ObsClientOptions {
  readonly clock: Clock;
  /** 0 to 1, for the jitter of the back-off. */
  readonly random: () => number;
  /** At every change, and every second while a retry is waited for. */
  readonly onStatus: () => void;
}

export interface ObsClientTimes extends ObsTimes {
  /** A connection that lived this long worked: the next failure counts as the first. */
  readonly settledAfterMs: number;
  /** An OBS that took no state is asked again after this: its browser plug-in may load late. */
  readonly askAgainMs: number;
  /** An OBS that still loads its scenes is asked again after this, so many times. */
  readonly notReadyMs: number;
}

export const OBS_CLIENT_TIMES: ObsClientTimes = {
  ...{ loginWithinMs: 5_000, answerWithinMs: 5_000, askAfterMs: 8_000 },
  ...{ settledAfterMs: 10_000, askAgainMs: 10_000, notReadyMs: 500 },
};

const MOST_NOT_READY = 10;
/** A state of 256 variables has some 60,000 characters: more waits in the browser only when OBS hangs. */
const MOST_BUFFERED_BYTES = 250_000;
const readVersion = text(20);

export class ObsClient {
  private target: { readonly address: string; readonly password: string } | null = null;
  private connection: ObsConnection | null = null;
  private refusal: string | null = null;
  private reason: string | null = null;
  private version = '';
  private takesOverlay: boolean | null = null;
  private connectedAt: Milliseconds | null = null;
  private secondsShown: number | null = null;
  private readonly retry = new Retry();
  /** The newest state that OBS has not got; an older one is of no use to anybody. */
  private unsent: string | null = null;
  private isSending = false;
  private sendsFrom = 0;

  constructor(
    private readonly options: ObsClientOptions,
    private readonly times: ObsClientTimes = OBS_CLIENT_TIMES,
  ) {}

  get status(): ObsStatus {
    const { state, version, takesOverlay } = this;
    return {
      ...{ state, version, takesOverlay },
      reason: state === 'connected' || state === 'off' ? null : (this.refusal ?? this.reason),
      retryInMs: state === 'reconnecting' ? this.retry.msLeft(this.options.clock.now()) : null,
    };
  }

  /** Leaves the OBS it is connected to, and goes to this one. */
  connect(address: string, password: string): void {
    this.disconnect();
    this.target = { address, password };
    this.open();
  }

  /** Afterwards no socket is left, and the password is forgotten. */
  disconnect(): void {
    this.target = this.refusal = this.reason = null;
    this.retry.cancel();
    this.retry.forgive();
    this.leave();
    this.options.onStatus();
  }

  tick(now: Milliseconds): void {
    this.connection?.check(now);
    if (this.retry.isDue(now)) this.open();
    else if (this.secondsLeft !== this.secondsShown) this.publish();
    this.feed();
  }

  /** Sends the overlay's whole state, at once or when OBS takes it; a newer one replaces one that waits. */
  send(json: string): void {
    this.unsent = json;
    this.feed();
  }

  addSource(address: string): Promise<ObsSourceAnswer> {
    return addObsSource(this.ask, address);
  }

  renewSource(address: string): Promise<ObsSourceAnswer> {
    return renewObsSource(this.ask, address);
  }

  private get state(): ObsConnectionState {
    if (this.target === null) return 'off';
    if (this.refusal !== null) return 'refused';
    if (this.connection === null) return 'reconnecting';
    return this.connection.phase === 'connected' ? 'connected' : 'connecting';
  }

  /** Whole seconds until the next try, as a person reads them, or null. */
  private get secondsLeft(): number | null {
    const { retryInMs } = this.status;
    return retryInMs === null ? null : Math.ceil(retryInMs / 1000);
  }

  private publish(): void {
    this.secondsShown = this.secondsLeft;
    this.options.onStatus();
  }

  private open(): void {
    if (this.target === null) return;
    this.retry.cancel();
    const { address, password } = this.target;
    const { clock } = this.options;
    try {
      const connection: ObsConnection = new ObsConnection(address, password, clock, this.times, {
        onLoggedIn: () => void this.begin(connection),
        onOver: (end) => this.lose(end),
      });
      this.connection = connection;
    } catch {
      this.lose(OBS_ENDS.badAddress);
    }
    this.publish();
  }

  private async begin(connection: ObsConnection): Promise<void> {
    this.connectedAt = this.options.clock.now();
    this.reason = null;
    this.publish();
    this.feed();
    const { data } = await connection.request('GetVersion');
    if (connection !== this.connection) return;
    this.version = readVersion(memberOf(data, 'obsVersion')) ?? '';
    this.publish();
  }

  private lose({ reason, mayRetry }: ObsEnd): void {
    const { clock, random } = this.options;
    const now = clock.now();
    if (this.connectedAt !== null && now - this.connectedAt >= this.times.settledAfterMs)
      this.retry.forgive();
    this.leave();
    this.reason = reason;
    if (mayRetry) this.retry.plan(now, random());
    else this.refusal = reason;
    this.publish();
  }

  private leave(): void {
    this.connection?.drop();
    this.connection = this.connectedAt = this.takesOverlay = null;
    this.version = '';
    this.isSending = false;
    this.sendsFrom = 0;
  }

  /** One state is on its way at a time: OBS's answer is what says that it has room for another. */
  private feed(): void {
    const { connection, unsent } = this;
    if (unsent === null || this.isSending || connection?.phase !== 'connected') return;
    if (this.options.clock.now() < this.sendsFrom || connection.bufferedBytes > MOST_BUFFERED_BYTES) return;
    this.unsent = null;
    this.isSending = true;
    const requestData = { event_name: OVERLAY_EVENT, event_data: { json: unsent } };
    const request = { vendorName: 'obs-browser', requestType: 'emit_event', requestData };
    void connection.request('CallVendorRequest', request).then(({ code }) => {
      if (connection !== this.connection) return;
      this.isSending = false;
      if (code !== ObsCode.Success) this.unsent ??= unsent;
      this.heed(code);
      this.feed();
    });
  }

  private heed(code: number): void {
    if (code === ObsCode.Success) {
      this.tell(true);
      return;
    }
    const isEarly = code === ObsCode.NotReady || code === NO_ANSWER.code;
    this.sendsFrom = this.options.clock.now() + (isEarly ? this.times.notReadyMs : this.times.askAgainMs);
    if (!isEarly) this.tell(false);
  }

  private tell(takesOverlay: boolean): void {
    if (takesOverlay === this.takesOverlay) return;
    this.takesOverlay = takesOverlay;
    this.publish();
  }

  private readonly ask = async (requestType: string, requestData: object = {}): Promise<ObsAnswer> => {
    const { connection } = this;
    let answer = NO_ANSWER;
    for (let tries = 0; tries <= MOST_NOT_READY; tries++) {
      if (connection === null || connection !== this.connection) return NO_ANSWER;
      answer = await connection.request(requestType, requestData);
      if (answer.code !== ObsCode.NotReady) break;
      await new Promise((resolve) => setTimeout(resolve, this.times.notReadyMs));
    }
    return answer;
  };
}
