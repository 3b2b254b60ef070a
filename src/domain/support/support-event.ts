/** Something that a viewer gave to the streamer, however Twitch told it. Any thread: safe. */

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
