/** `!cv unlock NAME`: chat moves a variable again. Engine worker: safe. */
import { ORDERED } from '../../verdict/verdicts';
import { noSuchVariable, type PrefixedOrder } from '../order';
import { readName } from '../order-words';

export const unlock: PrefixedOrder<{ readonly kind: 'unlock'; readonly name: string }> = {
  leastRole: 'moderator',
  form: 'unlock NAME',
  read(words) {
    const name = readName(words[0]);
    return name === null || words.length !== 1 ? null : { kind: 'unlock', name };
  },
  carryOut(command, _message, targets) {
    const name = targets.nameOf(command.name);
    if (name === null) return noSuchVariable(command.name);
    targets.lock(name, false);
    return ORDERED;
  },
};
