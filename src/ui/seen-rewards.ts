/** The rewards that the log has seen, for whoever makes a trigger of one: Twitch shows a reward's id nowhere. Pure. */
import type { LogEntry } from '../shared/protocol';
import { withoutDirectionMarks } from './plain-text';

export interface SeenReward {
  readonly id: string;
  readonly words: string;
}

/** A streamer who wants one redeems it, and then it is the first. */
const MOST_OFFERED = 8;

/** Newest first, each once, with who redeemed it last. */
export function rewardsOf(log: readonly LogEntry[]): readonly SeenReward[] {
  const rewards = new Map<string, SeenReward>();
  for (let at = log.length - 1; at >= 0 && rewards.size < MOST_OFFERED; at--) {
    const { rewardId: id, viewerName } = log[at];
    if (id === null || rewards.has(id)) continue;
    rewards.set(id, { id, words: `redeemed by ${withoutDirectionMarks(viewerName)}` });
  }
  return [...rewards.values()];
}
