/** Answers orders, votes and the wish to take back. A verdict is its own answer. Engine worker: safe. */
import type { ChatMessage } from '../../domain/chat/chat-message';
import type { Milliseconds } from '../../domain/numbers/units';
import type { Verdict } from '../../domain/verdict/verdict';
import { CHATTER, COUNTED, FOREIGN } from '../../domain/verdict/verdicts';
import type { Heard, MoveRequest } from '../path/request';
import type { ModeVoteFollower } from './mode-vote-follower';
import type { Moderation } from './moderation';
import type { Orders, OrderedParts } from './orders';

/** Everything that may be heard but values to play. */
export type Answerable = Exclude<Heard, MoveRequest | { readonly kind: 'requests' }>;

export class Answers {
  constructor(
    private readonly moderation: Moderation,
    private readonly orders: Orders,
    private readonly modeVoteFollower: ModeVoteFollower,
    private readonly targets: OrderedParts,
  ) {}

  answer(heard: Answerable, message: ChatMessage, now: Milliseconds): Verdict {
    if (heard.kind === 'undo') return this.moderation.undo(heard, message);
    if (heard.kind === 'order') {
      const verdict = this.orders.carryOut(heard.command, message, this.targets);
      this.modeVoteFollower.update(now);
      return verdict;
    }
    if (heard.kind !== 'vote') return heard;
    const { patch, modeVote } = this.targets;
    if (!patch.crowdSwitch.on) return message.text.includes('!') ? FOREIGN : CHATTER;
    modeVote.vote(message.viewerId, heard.side, now, message.id);
    this.modeVoteFollower.update(now);
    return COUNTED;
  }
}
