/** Events of a chat besides messages: moderation, and support that comes without a message. Any thread: safe. */
import type { EpochMilliseconds, Milliseconds, Seconds } from '../numbers/units';

/** Applying one twice does no harm: two sockets may both tell of it. */
export type ModerationEvent =
  | { readonly kind: 'messageDeleted'; readonly messageId: string }
  /** Everything that a viewer wrote; `timeoutSeconds` is null for a ban. */
  | { readonly kind: 'viewerCleared'; readonly viewerId: string; readonly timeoutSeconds: Seconds | null }
  | { readonly kind: 'chatCleared' };

/**
 * Support that arrives outside of messages; cheers and redeems come with a message's `bits` and `rewardId`. Words that its
 * writer adds come as a message of their own.
 */
export interface SupportNotice {
  /** Empty when the sender gave none. */
  readonly id: string;
  /** Who subscribed, gave or raided; of those who give without a name Twitch's stand-in. Empty when unknown. */
  readonly viewerId: string;
  /** Name to show: hostile text. */
  readonly viewerName: string;
  readonly what: Support;
  /** When Twitch says it was sent (Twitch's clock), or null. */
  readonly sentAt: EpochMilliseconds | null;
  /** Monotonic: when the frame that carried it was received. */
  readonly receivedAt: Milliseconds;
}

/** The numbers are whole, from 1. */
export type Support =
  /** `months`: all that the viewer has been subscribed, with this one. */
  | { readonly kind: 'sub'; readonly months: number }
  /** `count`: subscriptions given at once. */
  | { readonly kind: 'gift'; readonly count: number }
  | { readonly kind: 'raid'; readonly viewers: number };

export type ChatEvent =
  /** `sentAt`: when Twitch says it happened (Twitch's clock, as that of a message), null when it does not say. */
  | {
      readonly type: 'moderation';
      readonly event: ModerationEvent;
      readonly sentAt: EpochMilliseconds | null;
    }
  | { readonly type: 'support'; readonly notice: SupportNotice };
