/**
 * One connection to obs-websocket 5, from opening the socket to its end: log-in, requests with a time limit, and the watch over
 * an OBS that went silent. Has no timer of its own: `check` is called often. `obs-client.ts` makes the next. Engine worker: safe.
 */
import type { Milliseconds } from '../../domain/numbers/units';
import type { Clock } from '../clock';
import { endOfClose, OBS_ENDS, type ObsEnd } from './obs-end';
import { type ObsAnswer, type ObsChallenge, ObsOp, readObsFrame } from './obs-frame';
import { answerChallenge } from './obs-login';

export interface ObsTimes {
  /** From opening the socket to being logged in. OBS on this computer takes some milliseconds. */
  readonly loginWithinMs: number;
  /** OBS answers requests of a busy scene within tens of milliseconds. */
  readonly answerWithinMs: number;
  /** Silence after which OBS is asked for a sign of life. */
  readonly askAfterMs: number;
}

export interface ObsHandler {
  onLoggedIn(): void;
  /** Over, and already dropped. Never called after `drop`. */
  onOver(end: ObsEnd): void;
}

/** Requests on their way; more than these are refused here. */
const MOST_WAITING = 16;
/** Answers of this page's own, where OBS gives none; its own codes begin at 10. */
export const NO_ANSWER: ObsAnswer = { code: 0, comment: 'the connection to OBS ended', data: undefined };
const TOO_MANY: ObsAnswer = {
  code: 0,
  comment: 'OBS has not answered earlier requests yet',
  data: undefined,
};

interface Waiting {
  readonly until: Milliseconds;
  readonly answer: (answer: ObsAnswer) => void;
}

/** A socket without an error listener is an uncaught error in Node; `close` always follows and says all there is to say. */
const ignore = (): void => undefined;

export class ObsConnection {
  phase: 'connecting' | 'connected' | 'over' = 'connecting';
  private readonly socket: WebSocket;
  private readonly startedAt: Milliseconds;
  private readonly waiting = new Map<string, Waiting>();
  private requests = 0;
  private wasOpen = false;
  private hasGreeted = false;
  private lastFrameAt: Milliseconds;

  /** Throws when the browser refuses the address. */
  constructor(
    address: string,
    private readonly password: string,
    private readonly clock: Clock,
    private readonly times: ObsTimes,
    private readonly handler: ObsHandler,
  ) {
    this.startedAt = this.lastFrameAt = clock.now();
    this.socket = new WebSocket(address, 'obswebsocket.json');
    this.socket.onopen = () => {
      this.wasOpen = true;
    };
    this.socket.onmessage = ({ data }: MessageEvent<unknown>) => this.read(data);
    this.socket.onerror = ignore;
    this.socket.onclose = ({ code }) => this.end(endOfClose(code, this.wasOpen));
  }

  /** Bytes that the browser has not handed on yet. */
  get bufferedBytes(): number {
    return this.socket.bufferedAmount;
  }

  /** Looks for an OBS that went silent; ends the connection if it did. */
  check(now: Milliseconds): void {
    const { times } = this;
    if (this.phase === 'connecting') {
      if (now - this.startedAt >= times.loginWithinMs)
        this.end(this.wasOpen ? OBS_ENDS.notObs : OBS_ENDS.noAnswer);
      return;
    }
    for (const { until } of this.waiting.values()) {
      if (now < until) continue;
      this.end(OBS_ENDS.silent);
      return;
    }
    if (now - this.lastFrameAt >= times.askAfterMs && this.waiting.size === 0)
      void this.request('GetVersion');
  }

  /** Resolves with the answer of OBS, or with a code below 10 where there is none. */
  request(requestType: string, requestData: object = {}): Promise<ObsAnswer> {
    if (this.phase !== 'connected') return Promise.resolve(NO_ANSWER);
    if (this.waiting.size >= MOST_WAITING) return Promise.resolve(TOO_MANY);
    const requestId = String(++this.requests);
    return new Promise((answer) => {
      const until = (this.clock.now() + this.times.answerWithinMs) as Milliseconds;
      this.waiting.set(requestId, { until, answer });
      this.send(ObsOp.Request, { requestType, requestId, requestData });
    });
  }

  /** Ends it without a word. Afterwards it holds no socket and no listener, and reports nothing more. */
  drop(): void {
    if (this.phase === 'over') return;
    this.phase = 'over';
    this.socket.onopen = this.socket.onmessage = this.socket.onclose = null;
    this.socket.close();
    for (const { answer } of this.waiting.values()) answer(NO_ANSWER);
    this.waiting.clear();
  }

  private end(end: ObsEnd): void {
    if (this.phase === 'over') return;
    this.drop();
    this.handler.onOver(end);
  }

  private send(op: ObsOp, d: object): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify({ op, d }));
  }

  private read(data: unknown): void {
    this.lastFrameAt = this.clock.now();
    const frame = readObsFrame(data);
    switch (frame?.kind) {
      case undefined:
        this.end(OBS_ENDS.notObs);
        return;
      case 'hello':
        // A second greeting would have the password hashed again, with a salt of somebody's choice.
        if (this.hasGreeted) this.end(OBS_ENDS.notObs);
        else void this.logIn(frame.challenge);
        return;
      case 'identified':
        if (!this.hasGreeted) this.end(OBS_ENDS.notObs);
        else if (this.phase === 'connecting') {
          this.phase = 'connected';
          this.handler.onLoggedIn();
        }
        return;
      case 'answer':
        this.waiting.get(frame.id)?.answer(frame.answer);
        this.waiting.delete(frame.id);
        return;
      case 'other':
    }
  }

  private async logIn(challenge: ObsChallenge | null): Promise<void> {
    this.hasGreeted = true;
    const login = { rpcVersion: 1, eventSubscriptions: 0 };
    if (challenge === null) {
      this.send(ObsOp.Identify, login);
      return;
    }
    if (this.password === '') {
      this.end(OBS_ENDS.noPassword);
      return;
    }
    const authentication = await answerChallenge(this.password, challenge);
    if (this.phase !== 'over') this.send(ObsOp.Identify, { ...login, authentication });
  }
}
