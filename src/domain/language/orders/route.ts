/**
 * `es9out#1 → doorway#1.threshold`, also with `->`, `=>` or `to`: a variable plays this jack, as the system before this one had
 * it. Engine worker: safe.
 */
import { type BareOrder, type OrderReading, refusedOrder } from '../order';
import { readName } from '../order-words';
import { findOutputEnd, NO_SUCH_JACK, readJack } from '../output-words';
import type { PageOrderOf } from '../page-order';

const FORM = 'es9out#1 → doorway#1.threshold';
const SIGNS = ['→', '->', '=>'];
const TO = ' to ';
const NO_NAME = '';
const NO_SUCH_FORM: OrderReading<never> = { kind: 'mistake', sentence: `write it like ${FORM}` };

export const route: BareOrder<PageOrderOf<'route'>> = {
  leastRole: 'broadcaster',
  form: FORM,
  read(text) {
    const end = findOutputEnd(text, 0);
    if (end < 0) return null;
    const name = readTarget(text.slice(end));
    if (name === null) return null;
    if (name === NO_NAME) return NO_SUCH_FORM;
    const output = readJack(text.slice(0, end));
    return output === null ? NO_SUCH_JACK : { kind: 'command', command: { kind: 'route', output, name } };
  },
  carryOut(command, _message, targets) {
    const sentence = targets.whyNotRoute(command.output, command.name);
    return sentence === null ? targets.leaveToPage(command) : refusedOrder(sentence);
  },
};

/**
 * The variable that follows an output. Null when the text is ordinary chat, NO_NAME when it has a sign that only a command
 * has, but no name. After `to` may come anything that people say.
 */
function readTarget(rest: string): string | null {
  const folded = rest.startsWith(' ') ? rest.slice(1) : rest;
  const sign = SIGNS.find((one) => folded.startsWith(one));
  if (sign !== undefined) return readSpaced(folded.slice(sign.length)) ?? NO_NAME;
  return rest.slice(0, TO.length).toLowerCase() === TO ? readSpaced(rest.slice(TO.length)) : null;
}

const readSpaced = (text: string): string | null => readName(text.startsWith(' ') ? text.slice(1) : text);
