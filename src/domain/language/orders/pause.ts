/** `!cv pause`: viewers move nothing until `!cv resume`. Engine worker: safe. */
import { ORDERED } from '../../verdict/verdicts';
import type { PrefixedOrder } from '../order';

export const pause: PrefixedOrder<{ readonly kind: 'pause' }> = {
  leastRole: 'moderator',
  isForSafety: true,
  form: 'pause',
  read: (words) => (words.length === 0 ? { kind: 'pause' } : null),
  carryOut(_command, _message, targets) {
    targets.pause(true);
    return ORDERED;
  },
};
