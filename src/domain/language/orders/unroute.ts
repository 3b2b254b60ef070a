/** `remove es9out#1`: no variable plays this jack any more. Engine worker: safe. */
import { type BareOrder, refusedOrder } from '../order';
import { findOutputEnd, NO_SUCH_JACK, readJack } from '../output-words';
import type { PageOrderOf } from '../page-order';

const REMOVE = 'remove ';

const startsWithRemove = (text: string): boolean =>
  (text.startsWith('r') || text.startsWith('R')) && text.slice(0, REMOVE.length).toLowerCase() === REMOVE;

export const unroute: BareOrder<PageOrderOf<'unroute'>> = {
  leastRole: 'broadcaster',
  form: 'remove es9out#1',
  read(text) {
    if (!startsWithRemove(text) || findOutputEnd(text, REMOVE.length) !== text.length) return null;
    const output = readJack(text.slice(REMOVE.length));
    return output === null ? NO_SUCH_JACK : { kind: 'command', command: { kind: 'unroute', output } };
  },
  carryOut(command, _message, targets) {
    const sentence = targets.whyNotUnroute(command.output);
    return sentence === null ? targets.leaveToPage(command) : refusedOrder(sentence);
  },
};
