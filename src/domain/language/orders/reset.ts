/** `!cv reset`: takes back all that chat moved and has waiting. Engine worker: safe. */
import { ORDERED } from '../../verdict/verdicts';
import type { PrefixedOrder } from '../order';

export const reset: PrefixedOrder<{ readonly kind: 'reset' }> = {
  leastRole: 'moderator',
  form: 'reset',
  read: (words) => (words.length === 0 ? { kind: 'reset' } : null),
  carryOut(_command, message, targets) {
    targets.moderate({ kind: 'chatCleared' }, message.sentAt);
    return ORDERED;
  },
};
