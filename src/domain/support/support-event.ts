/** Something that a viewer gave to the streamer, however Twitch told it. Any thread: safe. */
import type { ChatMessage } from '../chat/chat-message';

export interface SupportEvent {
  /** Twitch's message id, empty when the sender gave none. */
  readonly id: string;
  readonly viewerId: string;
  /** Name to show: hostile text. */
  readonly viewerName: string;
  readonly what:
    | { readonly kind: 'cheer'; readonly bits: number }
    | { readonly kind: 'reward'; readonly rewardId: string }
    /** A new or renewed subscription; `months` counts this one. */
    | { readonly kind: 'sub'; readonly months: number }
    /** `count` subscriptions for others, told once for all of them. */
    | { readonly kind: 'gift'; readonly count: number }
    | { readonly kind: 'raid'; readonly viewers: number };
}

/** The support in a message, or null. Where there are bits and a reward, the bits count. Gifts of guests are another channel's. */
export function supportIn({ bits, rewardId, isGuest }: ChatMessage): SupportEvent['what'] | null {
  if (isGuest) return null;
  if (bits > 0) return { kind: 'cheer', bits };
  return rewardId === null ? null : { kind: 'reward', rewardId };
}
