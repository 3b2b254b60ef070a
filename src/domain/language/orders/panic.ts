/** `!cv panic`: every jack to 0 V at once. Whatever else is written in a hurry, rest is the safe answer. Engine worker: safe. */
import { ORDERED } from '../../verdict/verdicts';
import type { PrefixedOrder } from '../order';

export const panic: PrefixedOrder<{ readonly kind: 'panic' }> = {
  leastRole: 'moderator',
  isForSafety: true,
  form: 'panic',
  read: () => ({ kind: 'panic' }),
  carryOut(_command, _message, targets) {
    targets.panic();
    return ORDERED;
  },
};
