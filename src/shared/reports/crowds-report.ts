/** Pending decisions of crowds, and the vote on their mode. */
import type { CrowdView } from '../../domain/crowd/crowd';
import type { ModeVoteView } from '../../domain/crowd/mode-vote';

export interface CrowdsReport {
  /** Countdown and tally of each variable, null where nothing is pending. */
  readonly crowds: readonly (CrowdView | null)[];
  readonly modeVote: ModeVoteView | null;
}
