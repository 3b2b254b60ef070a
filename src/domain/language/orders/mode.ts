/** `!cv mode NAME median`: gives a variable another crowd mode. The page keeps it in the patch. Engine worker: safe. */
import { CROWD_MODE_NAMES } from '../../crowd/modes';
import { noSuchVariable, type PrefixedOrder } from '../order';
import { readChoice, readName } from '../order-words';
import type { PageOrderOf } from '../page-order';

/** `name` is a variable's canonical name or an alias in lower case. */
export const mode: PrefixedOrder<PageOrderOf<'mode'>> = {
  leastRole: 'moderator',
  form: `mode NAME ${CROWD_MODE_NAMES.join('|')}`,
  read(words) {
    const name = readName(words[0]);
    const chosen = readChoice(CROWD_MODE_NAMES, words[1]);
    return name === null || chosen === null || words.length !== 2
      ? null
      : { kind: 'mode', name, mode: chosen };
  },
  carryOut(command, _message, targets) {
    const name = targets.nameOf(command.name);
    return name === null ? noSuchVariable(command.name) : targets.leaveToPage({ ...command, name });
  },
};
