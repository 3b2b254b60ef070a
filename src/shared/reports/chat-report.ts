/** The connection to chat, as the page shows it. */
import type { EpochMilliseconds, Milliseconds } from '../../domain/numbers/units';

export type ChatState = 'off' | 'connecting' | 'joining' | 'connected' | 'reconnecting' | 'offline';

export interface ChatStatus {
  readonly state: ChatState;
  readonly twitchChannel: string;
  /** Why it is not connected, in plain words, or null. */
  readonly reason: string | null;
  /** Until the next try, while reconnecting, else null. */
  readonly retryInMs: Milliseconds | null;
  readonly connects: number;
  readonly reconnects: number;
  /**
   * Twitch's restrictions on writing, in plain words such as `subscribers only` and `slow mode: 30 s`; empty unless connected.
   */
  readonly roomModes: readonly string[];
  /** Wall clock, for showing only: when the last message of this Twitch channel came. Null before the first one. */
  readonly lastMessageAt: EpochMilliseconds | null;
}

export interface ChatReport {
  readonly chat: ChatStatus;
}
