/** The rows of the chat log that are new or revised. */
import type { EpochMilliseconds } from '../../domain/numbers/units';
import type { Verdict } from '../../domain/verdict/verdict';

export interface LogEntry {
  /** Counts up; a later entry of the same number replaces this one (a limited command that played after all). */
  readonly number: number;
  /** For showing only. */
  readonly at: EpochMilliseconds;
  /** Hostile text, both. */
  readonly viewerName: string;
  readonly text: string;
  readonly verdict: Verdict;
  /** The writer's user id, by which to block; empty when unknown. */
  readonly viewerId: string;
  /** The reward of a redeem, by which a trigger knows it; else null. */
  readonly rewardId: string | null;
  /** The writer belongs to another channel of a shared chat. */
  readonly isGuest?: true;
}

export interface LogReport {
  readonly log: readonly LogEntry[];
}
