/**
 * Stays in a Twitch channel: opens connections, replaces the ones that end, and delivers every message and every support once,
 * whichever connection brought it. One timer, which runs only between `connect` and `disconnect`. Engine worker: safe.
 *
 * Up to three connections at a time. `live` is in the channel. `next` is on its way there, because there is no live one or
 * because Twitch asked (RECONNECT) to have another one opened before it closes this one. `leaving` was live until the next one
 * joined, and stays for a moment to hand over what is still on its way to it.
 */
import { Retry } from '../../domain/chat/back-off';
import type { Milliseconds } from '../../domain/numbers/units';
import { isLoopbackUrl } from '../../domain/patch/address';
import type { ChatState, ChatStatus } from '../../shared/reports/chat-report';
import { type ConnectionTimes, TwitchConnection } from './twitch-connection';
import { type DeliveryHandler, TwitchDelivery } from './twitch-delivery';

const TWITCH_URL = 'wss://irc-ws.chat.twitch.tv:443';

export interface TwitchChatOptions extends DeliveryHandler {
  /** Bare name, in lower case. */
  readonly twitchChannel: string;
  /** Loopback chat server, or null for Twitch's own. */
  readonly url: string | null;
  /** 0 to 1, for the jitter of the back-off. */
  readonly random: () => number;
  /** All that the frame of `receivedAt` brought was handed over: the time until now went into it. */
  readonly onFrame: (receivedAt: Milliseconds) => void;
  /** At every change, and every second while a retry is waited for. */
  readonly onStatus: (status: ChatStatus) => void;
}

export interface TwitchChatTimes extends ConnectionTimes {
  /** A quarter of the second within which a person must see what happened. */
  readonly tickMs: number;
  /** How long two connections listen after a hand-over: far above the difference in delivery time, far below a person's patience. */
  readonly handOverMs: number;
  /** A connection that lived this long worked: the next failure counts as the first. */
  readonly settledAfterMs: number;
}

export const TWITCH_CHAT_TIMES: TwitchChatTimes = {
  tickMs: 250,
  joinWithinMs: 14_000,
  pingAfterMs: 8_000,
  pongWithinMs: 8_000,
  handOverMs: 1_000,
  settledAfterMs: 30_000,
};

/** Whole seconds until the next try, as a person reads them, or null. */
const secondsOf = ({ retryInMs }: ChatStatus): number | null =>
  retryInMs === null ? null : Math.ceil(retryInMs / 1000);

export class TwitchChat {
  private live: TwitchConnection | null = null;
  private next: TwitchConnection | null = null;
  private leaving: TwitchConnection | null = null;
  private leavesAt = 0;
  private timer: ReturnType<typeof setInterval> | null = null;
  private online = true;
  private reason: string | null = null;
  private connects = 0;
  private secondsShown: number | null = null;
  private readonly retry = new Retry();
  private readonly delivery: TwitchDelivery;

  constructor(
    private readonly options: TwitchChatOptions,
    private readonly times: TwitchChatTimes = TWITCH_CHAT_TIMES,
  ) {
    const { url } = options;
    this.delivery = new TwitchDelivery(options);
    if (url !== null && !isLoopbackUrl(url)) throw new Error(`a chat server on this machine, got ${url}`);
  }

  connect(): void {
    if (this.timer !== null) return;
    this.timer = setInterval(() => this.tick(), this.times.tickMs);
    this.retry.forgive();
    this.reason = null;
    if (this.online) this.open();
    this.publish();
  }

  /** Afterwards no socket, timer or listener is left. */
  disconnect(): void {
    if (this.timer === null) return;
    clearInterval(this.timer);
    this.timer = null;
    this.dropAll();
    this.publish();
  }

  /** Follows what the browser says about the network: no tries while it is gone, one at once when it is back. */
  setOnline(online: boolean): void {
    if (online === this.online) return;
    this.online = online;
    if (this.timer === null) return;
    this.retry.forgive();
    if (online) this.open();
    else this.dropAll();
    this.publish();
  }

  get status(): ChatStatus {
    const { state, reason, connects } = this;
    return {
      state,
      twitchChannel: this.options.twitchChannel,
      reason: state === 'connected' || state === 'off' ? null : reason,
      retryInMs: state === 'reconnecting' ? this.retry.msLeft(this.options.clock.now()) : null,
      connects,
      reconnects: Math.max(0, connects - 1),
      roomModes: this.live?.roomModes ?? [],
      lastMessageAt: this.delivery.lastMessageAt,
    };
  }

  private get state(): ChatState {
    if (this.timer === null) return 'off';
    if (this.live !== null) return 'connected';
    if (!this.online) return 'offline';
    if (this.next !== null) return this.next.phase === 'joining' ? 'joining' : 'connecting';
    return 'reconnecting';
  }

  private publish(): void {
    const { status } = this;
    this.secondsShown = secondsOf(status);
    this.options.onStatus(status);
  }

  private tick(): void {
    const now = this.options.clock.now();
    for (const connection of [this.live, this.next, this.leaving]) connection?.check(now);
    if (this.leaving !== null && now >= this.leavesAt) this.dropLeaving();
    if (this.retry.isDue(now)) {
      this.open();
      this.publish();
    } else if (secondsOf(this.status) !== this.secondsShown) this.publish();
  }

  private open(): void {
    this.retry.cancel();
    const { url, twitchChannel, clock } = this.options;
    try {
      const connection: TwitchConnection = new TwitchConnection(
        url ?? TWITCH_URL,
        twitchChannel,
        clock,
        this.times,
        {
          onJoining: () => this.publish(),
          onJoined: () => this.handOver(connection),
          onRoomModes: () => {
            if (connection === this.live) this.publish();
          },
          onFrame: this.options.onFrame,
          onMessage: (message) => this.delivery.hand(message, this.isLive(connection)),
          onNotice: (text, support) => this.delivery.handNotice(text, support, this.isLive(connection)),
          onEvent: (event) => this.delivery.handEvent(event),
          onReconnectRequest: () => this.replace(connection),
          onOver: (reason) => this.forget(connection, reason),
        },
      );
      this.next = connection;
    } catch {
      this.reason = 'the browser refuses to open this address';
      this.retryLater();
    }
  }

  private handOver(joined: TwitchConnection): void {
    this.dropLeaving();
    this.leaving = this.live;
    this.leavesAt = this.options.clock.now() + this.times.handOverMs;
    this.live = joined;
    this.next = null;
    this.reason = null;
    this.connects++;
    this.publish();
  }

  /** Twitch wants another connection in place of this one. If it goes on asking, it is answered with patience. */
  private replace(connection: TwitchConnection): void {
    if (connection !== this.live || this.next !== null || this.retry.isPlanned) return;
    if (this.hasSettled(connection)) this.retry.forgive();
    if (this.retry.hasFailed) {
      this.retryLater();
      return;
    }
    this.retry.noteFailure();
    this.open();
  }

  private forget(connection: TwitchConnection, reason: string): void {
    if (connection === this.leaving) {
      this.leaving = null;
      return;
    }
    if (connection === this.live) {
      this.live = null;
      if (this.hasSettled(connection)) this.retry.forgive();
    } else this.next = null;
    this.reason = reason;
    if (this.next === null && !this.retry.isPlanned) this.retryLater();
    this.publish();
  }

  private retryLater(): void {
    const { clock, random } = this.options;
    this.retry.plan(clock.now(), random());
  }

  private hasSettled({ joinedAt }: TwitchConnection): boolean {
    return joinedAt !== null && this.options.clock.now() - joinedAt >= this.times.settledAfterMs;
  }

  private isLive(connection: TwitchConnection): boolean {
    return connection === (this.live ?? connection);
  }

  private dropLeaving(): void {
    this.leaving?.drop();
    this.leaving = null;
  }

  private dropAll(): void {
    this.retry.cancel();
    this.dropLeaving();
    this.live?.drop();
    this.next?.drop();
    this.live = this.next = null;
  }
}
