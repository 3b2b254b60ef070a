/** The rewards that the log has seen, for whoever makes a trigger of one: Twitch shows a reward's id nowhere. Pure. */
import type { LogEntry } from '../../shared/reports/log-report';
import { withoutDirectionMarks } from '../kit/plain-text';

export interface SeenReward {
  readonly id: string;
  readonly words: string;
}

/** Rewards of Twitch's own, among them power-ups, whose ids are words: by the names that viewers see. */
const OWN_NAMES: ReadonlyMap<string, string> = new Map([
  ['highlighted-message', 'Highlight My Message'],
  ['skip-subs-mode-message', 'Send a Message in Sub-Only Mode'],
  ['gigantified-emote-message', 'Gigantify an Emote'],
  ['animated-message', 'Message Effects'],
]);

/** A streamer who wants one redeems it, and then it is the first. */
const MAX_OFFERED = 8;

/** Newest first, each once, with who redeemed it last. */
export function rewardsOf(log: readonly LogEntry[]): readonly SeenReward[] {
  const rewards = new Map<string, SeenReward>();
  for (let at = log.length - 1; at >= 0 && rewards.size < MAX_OFFERED; at--) {
    const { rewardId: id, viewerName } = log[at];
    if (id === null || rewards.has(id)) continue;
    const redeemed = `redeemed by ${withoutDirectionMarks(viewerName)}`;
    const ownName = OWN_NAMES.get(id);
    rewards.set(id, { id, words: ownName === undefined ? redeemed : `${ownName}, ${redeemed}` });
  }
  return [...rewards.values()];
}
