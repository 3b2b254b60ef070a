/** `!cv block @viewer`: takes back what a viewer moved and hears the viewer no more. The page keeps it. Engine worker: safe. */
import { BLOCK_LIST_FULL, NO_SUCH_VIEWER, ORDERED } from '../../verdict/verdicts';
import type { PrefixedOrder } from '../order';
import { readViewer } from '../order-words';

export const block: PrefixedOrder<{ readonly kind: 'block'; readonly viewer: string }> = {
  leastRole: 'moderator',
  form: 'block @viewer',
  read(words) {
    const viewer = readViewer(words[0]);
    return viewer === null || words.length !== 1 ? null : { kind: 'block', viewer };
  },
  carryOut({ viewer }, _message, targets) {
    const person = targets.findViewer(viewer);
    if (person === null) return NO_SUCH_VIEWER;
    if (targets.isBlockListFull(person)) return BLOCK_LIST_FULL;
    const verdict = targets.leaveToPage({ kind: 'block', person });
    // A block that the page does not keep would be forgotten at the next reload: then nothing is done.
    if (verdict !== ORDERED) return verdict;
    targets.block(person, true);
    targets.forgetViewer(person.id);
    return ORDERED;
  },
};
