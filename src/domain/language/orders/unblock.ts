/** `!cv unblock @viewer`: hears a blocked viewer again. The page keeps it. Engine worker: safe. */
import { NO_SUCH_VIEWER, ORDERED } from '../../verdict/verdicts';
import type { PrefixedOrder } from '../order';
import { readViewer } from '../order-words';

export const unblock: PrefixedOrder<{ readonly kind: 'unblock'; readonly viewer: string }> = {
  leastRole: 'moderator',
  form: 'unblock @viewer',
  read(words) {
    const viewer = readViewer(words[0]);
    return viewer === null || words.length !== 1 ? null : { kind: 'unblock', viewer };
  },
  carryOut({ viewer }, _message, targets) {
    const person = targets.findBlocked(viewer);
    if (person === null) return NO_SUCH_VIEWER;
    const verdict = targets.leaveToPage({ kind: 'unblock', person });
    if (verdict === ORDERED) targets.block(person, false);
    return verdict;
  },
};
