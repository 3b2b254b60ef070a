/** Who takes what the sources of chat bring. Engine worker: safe. */
import type { ChatEvent } from '../../domain/chat/chat-event';
import type { ChatMessage } from '../../domain/chat/chat-message';

export interface ChatReceiver {
  receive(message: ChatMessage): void;
  /** Moderation, and support without a text. */
  receiveEvent(event: ChatEvent): void;
}
