/** The engine's one line to Twitch: none, or the chat that it is in. Follows the browser's word on the network. Engine worker: safe. */
import type { Clock } from '../../adapters/clock';
import { TwitchChat } from '../../adapters/twitch/twitch-chat';
import type { ChatEvent } from '../../domain/chat/chat-event';
import type { ChatMessage } from '../../domain/chat/chat-message';
import type { ChatStatus } from '../../shared/protocol';

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

export interface TwitchLinkHandler {
  onMessage(message: ChatMessage): void;
  onEvent(event: ChatEvent): void;
  onStatus(): void;
}

export class TwitchLink {
  private chat: TwitchChat | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly handler: TwitchLinkHandler,
  ) {
    addEventListener('online', () => this.chat?.setOnline(true));
    addEventListener('offline', () => this.chat?.setOnline(false));
  }

  get status(): ChatStatus {
    return this.chat?.status ?? NO_CHAT;
  }

  /** Leaves whatever it is in first; `url` null is Twitch's own address. */
  connect(twitchChannel: string, url: string | null): void {
    this.disconnect();
    const { clock, handler } = this;
    this.chat = new TwitchChat({
      ...{ twitchChannel, url, clock },
      random: Math.random,
      onMessage: (message) => handler.onMessage(message),
      onEvent: (event) => handler.onEvent(event),
      onStatus: () => handler.onStatus(),
    });
    this.chat.setOnline(navigator.onLine);
    this.chat.connect();
  }

  disconnect(): void {
    this.chat?.disconnect();
    this.chat = null;
    this.handler.onStatus();
  }
}
