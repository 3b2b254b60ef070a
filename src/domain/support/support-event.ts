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

/** What the log says of it: `cheered 100 bits`. A reward's id stands in it, by which a trigger knows the reward. */
export function supportSentence(what: SupportEvent['what']): string {
  switch (what.kind) {
    case 'cheer':
      return `cheered ${counted(what.bits, 'bit')}`;
    case 'reward':
      return `redeemed ${what.rewardId}`;
    case 'sub':
      return `subscribed, month ${what.months}`;
    case 'gift':
      return `gave ${counted(what.count, 'subscription')}`;
    case 'raid':
      return `raided with ${counted(what.viewers, 'viewer')}`;
  }
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
