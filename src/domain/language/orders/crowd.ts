/** `!cv crowd democracy`: fixes what chat votes on, or gives the vote back. Engine worker: safe. */
import { CROWD_SIDES, type CrowdSide } from '../../crowd/mode-vote';
import { ORDERED } from '../../verdict/verdicts';
import type { PrefixedOrder } from '../order';
import { readChoice } from '../order-words';

const VOTE = 'vote';
const CHOICES = [...CROWD_SIDES, VOTE] as const;

export const crowd: PrefixedOrder<{ readonly kind: 'crowd'; readonly mode: CrowdSide | typeof VOTE }> = {
  leastRole: 'moderator',
  form: `crowd ${CHOICES.join('|')}`,
  read(words) {
    const mode = readChoice(CHOICES, words[0]);
    return mode === null || words.length !== 1 ? null : { kind: 'crowd', mode };
  },
  carryOut({ mode }, _message, targets) {
    targets.fixCrowd(mode === VOTE ? null : mode);
    return ORDERED;
  },
};
