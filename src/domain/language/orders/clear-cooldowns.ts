/** `!cv clear cooldowns`: nobody in chat has to wait for a turn of their own any more. Engine worker: safe. */
import { ORDERED } from '../../verdict/verdicts';
import type { PrefixedOrder } from '../order';
import { readChoice } from '../order-words';

export const clearCooldowns: PrefixedOrder<{ readonly kind: 'clearCooldowns' }> = {
  leastRole: 'moderator',
  form: 'clear cooldowns',
  read: (words) =>
    words.length === 1 && readChoice(['cooldowns'], words[0]) !== null ? { kind: 'clearCooldowns' } : null,
  carryOut(_command, _message, targets) {
    targets.clearCooldowns();
    return ORDERED;
  },
};
