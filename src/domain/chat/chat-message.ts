/** One chat message, however it came (Twitch, a local relay, the simulated crowd). Any thread: safe. */
import type { EpochMilliseconds, Milliseconds } from '../numbers/units';

export type Role = 'broadcaster' | 'moderator' | 'vip' | 'subscriber' | 'viewer';

export interface ChatMessage {
  /** Twitch's message id, empty when the sender gave none. */
  readonly id: string;
  /** Stable key of the writer (Twitch's user id); empty when unknown, and then such messages are refused. */
  readonly viewerId: string;
  /** Name to log in with, in lower case: unlike the name to show, moderators can type it. Empty when unknown. */
  readonly viewerLogin: string;
  /** Name to show: hostile text. */
  readonly viewerName: string;
  /** In this Twitch channel. A guest is a `viewer`, whatever the guest is at home. */
  readonly role: Role;
  /** The writer belongs to another channel of a shared chat. A guest's bits count 0 and the reward is null. */
  readonly isGuest: boolean;
  /**
   * The writer's first message ever in this Twitch channel; false when the sender does not say. True of every guest: Twitch does
   * not say it of them, so each ranks as a newcomer.
   */
  readonly isFirst: boolean;
  /** Hostile text, as the viewer typed it: without the `@name ` of a reply and the cheermotes that add up to the bits. */
  readonly text: string;
  /**
   * UTF-16 index of the first of Twitch's own emotes in the run that ends the text; `text.length` when no emote ends it. White
   * space and invisible characters may stand between and behind them.
   */
  readonly trailingEmotesAt: number;
  /** Bits cheered with this message, 0 for none. */
  readonly bits: number;
  /** Channel-point reward it redeems, or null. */
  readonly rewardId: string | null;
  /** When Twitch says it was sent (Twitch's clock), or null. */
  readonly sentAt: EpochMilliseconds | null;
  /** Monotonic: when the frame that carried it was received. */
  readonly receivedAt: Milliseconds;
}
