/** One chat message, however it came (Twitch, a local relay, the simulated crowd). Any thread: safe. */
import type { EpochMilliseconds, Milliseconds } from './units';

export type Role = 'broadcaster' | 'moderator' | 'vip' | 'subscriber' | 'viewer';

export interface ChatMessage {
  /** Twitch's message id, empty when the sender gave none. */
  readonly id: string;
  /** Stable key of the writer (Twitch's user id); empty when unknown, and then such messages are refused. */
  readonly viewerId: string;
  /** Name to show: hostile text. */
  readonly viewerName: string;
  readonly role: Role;
  /** The writer's first message ever in this Twitch channel; false when the sender does not say. */
  readonly isFirst: boolean;
  readonly text: string;
  /** Bits cheered with this message, 0 for none. */
  readonly bits: number;
  /** Channel-point reward it redeems, or null. */
  readonly rewardId: string | null;
  /** When Twitch says it was sent (Twitch's clock), or null. */
  readonly sentAt: EpochMilliseconds | null;
  /** Monotonic: when the frame that carried it was received. */
  readonly receivedAt: Milliseconds;
}
