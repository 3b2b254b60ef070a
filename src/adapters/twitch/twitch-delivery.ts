/** Hands on what the connections of one chat bring: every message and every support once, whichever brought it. Engine worker: safe. */
import type { ChatEvent } from '../../domain/chat/chat-event';
import type { ChatMessage } from '../../domain/chat/chat-message';
import { RecentIds } from '../../domain/chat/recent-ids';
import type { EpochMilliseconds } from '../../domain/numbers/units';
import type { Clock } from '../clock';

export interface DeliveryHandler {
  readonly clock: Clock;
  readonly onMessage: (message: ChatMessage) => void;
  /** Moderation may come twice. */
  readonly onEvent: (event: ChatEvent) => void;
}

export class TwitchDelivery {
  /** Wall clock: when the last message came. */
  lastMessageAt: EpochMilliseconds | null = null;
  private readonly recentIds = new RecentIds();

  constructor(private readonly handler: DeliveryHandler) {}

  /** `isLive`: what has no id cannot be told from its copy, so then only the live connection counts. */
  hand(message: ChatMessage, isLive: boolean): void {
    if (this.isNew(message.id, isLive)) this.handOver(message);
  }

  /** A notice may be two things at once, under one id: support, and what its writer says. */
  handNotice(text: ChatMessage | null, support: ChatEvent | null, isLive: boolean): void {
    const id = text?.id ?? (support?.type === 'support' ? support.notice.id : '');
    if (!this.isNew(id, isLive)) return;
    if (support !== null) this.handEvent(support);
    if (text !== null) this.handOver(text);
  }

  handEvent(event: ChatEvent): void {
    deliver(event, this.handler.onEvent);
  }

  private handOver(message: ChatMessage): void {
    const { clock, onMessage } = this.handler;
    this.lastMessageAt = clock.wallAt(message.receivedAt);
    deliver(message, onMessage);
  }

  private isNew(id: string, isLive: boolean): boolean {
    return id === '' ? isLive : this.recentIds.add(id);
  }
}

function deliver<T>(item: T, receive: (item: T) => void): void {
  try {
    receive(item);
  } catch (error) {
    // A fault of ours: it goes to whoever reports uncaught errors, and the next message does not notice.
    queueMicrotask(() => {
      throw error;
    });
  }
}
