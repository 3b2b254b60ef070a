/** The engine's one line to Twitch: none, or the chat that it is in. Follows the browser's word on the network. Engine worker: safe. */
import type { Clock } from '../../adapters/clock';
import { TwitchChat } from '../../adapters/twitch/twitch-chat';
import type { Milliseconds } from '../../domain/numbers/units';
import type { ChatReport, ChatStatus } from '../../shared/reports/chat-report';
import type { ChatReceiver } from './chat-receiver';

const NO_CHAT: ChatStatus = {
  state: 'off',
  twitchChannel: '',
  reason: null,
  retryInMs: null,
  connects: 0,
  reconnects: 0,
  roomModes: [],
  lastMessageAt: null,
};

export class TwitchLink {
  private chat: TwitchChat | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly receiver: ChatReceiver,
    private readonly onNews: () => void,
    /** All that came at `receivedAt` is decided. */
    private readonly onFrame: (receivedAt: Milliseconds) => void,
  ) {
    addEventListener('online', () => this.chat?.setOnline(true));
    addEventListener('offline', () => this.chat?.setOnline(false));
  }

  report(): ChatReport {
    return { chat: this.chat?.status ?? NO_CHAT };
  }

  /** Leaves whatever it is in first; `url` null is Twitch's own address. */
  connect(twitchChannel: string, url: string | null): void {
    this.disconnect();
    const { clock, receiver, onNews, onFrame } = this;
    this.chat = new TwitchChat({
      ...{ twitchChannel, url, clock },
      random: Math.random,
      onFrame,
      onMessage: (message) => receiver.receive(message),
      onEvent: (event) => receiver.receiveEvent(event),
      onStatus: onNews,
    });
    this.chat.setOnline(navigator.onLine);
    this.chat.connect();
  }

  disconnect(): void {
    this.chat?.disconnect();
    this.chat = null;
    this.onNews();
  }
}
