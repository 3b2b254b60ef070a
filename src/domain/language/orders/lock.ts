/** `!cv lock NAME`: nobody in chat moves a variable until it is unlocked. Engine worker: safe. */
import { ORDERED } from '../../verdict/verdicts';
import { noSuchVariable, type PrefixedOrder } from '../order';
import { readName } from '../order-words';

export const lock: PrefixedOrder<{ readonly kind: 'lock'; readonly name: string }> = {
  leastRole: 'moderator',
  form: 'lock NAME',
  read(words) {
    const name = readName(words[0]);
    return name === null || words.length !== 1 ? null : { kind: 'lock', name };
  },
  carryOut(command, _message, targets) {
    const name = targets.nameOf(command.name);
    if (name === null) return noSuchVariable(command.name);
    targets.lock(name, true);
    return ORDERED;
  },
};
