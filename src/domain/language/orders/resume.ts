/** `!cv resume`: viewers move the variables again. Engine worker: safe. */
import { ORDERED } from '../../verdict/verdicts';
import type { PrefixedOrder } from '../order';

export const resume: PrefixedOrder<{ readonly kind: 'resume' }> = {
  leastRole: 'moderator',
  form: 'resume',
  read: (words) => (words.length === 0 ? { kind: 'resume' } : null),
  carryOut(_command, _message, targets) {
    targets.pause(false);
    return ORDERED;
  },
};
