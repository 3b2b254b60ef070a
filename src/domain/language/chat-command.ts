/**
 * Reads what moderators and the broadcaster tell the page in chat: `!cv panic`, `es9out#1 → doorway#1.threshold`. The orders
 * stand in `orders.ts`. Reading says nothing of who may. Engine worker: safe.
 */
import type { PrefixedOrder } from './order';
import {
  findOrder,
  firstLetters,
  type FoundOrder,
  isNearly,
  isOneWord,
  withoutMarks,
} from './order-spelling';
import { type ChatCommand, ORDER_FORMS, PREFIXED_ORDERS } from './orders';
import { readRouteCommand } from './route-command';

export type ChatCommandReading =
  | { readonly kind: 'command'; readonly command: ChatCommand }
  /**
   * Meant as a command; the sentence says what to write instead and quotes nothing of the text. Not `isCertain`: unless the
   * text is a command for a variable.
   */
  | { readonly kind: 'mistake'; readonly sentence: string; readonly isCertain: boolean }
  | { readonly kind: 'none' };

/** By the word that each begins with. */
const ORDERS: ReadonlyMap<string, PrefixedOrder<ChatCommand>> = new Map(
  Object.values(PREFIXED_ORDERS).map((order) => [order.form.split(' ')[0], order]),
);

const NONE: ChatCommandReading = { kind: 'none' };
const ASKED_FOR_HELP: ChatCommandReading = { kind: 'command', command: { kind: 'help' } };
const PANIC: ChatCommandReading = { kind: 'command', command: { kind: 'panic' } };
const PAUSE: ChatCommandReading = { kind: 'command', command: { kind: 'pause' } };

const mistake = (sentence: string, isCertain: boolean): ChatCommandReading => ({
  kind: 'mistake',
  sentence,
  isCertain,
});
const writeItLike = (form: string, isCertain: boolean): ChatCommandReading =>
  mistake(`write it like !cv ${form}`, isCertain);

const NO_SUCH_ORDER = mistake(`after !cv comes one of: ${ORDER_FORMS.join(', ')}`, false);

/**
 * Reads a normalised text. `none` is ordinary chat. `panic` and `pause` are understood however hastily they are written: rest
 * is the safe answer. Every other text that begins as an order is one, or a mistake with its sentence. The owner's commands
 * need no `!cv` and may have it. Linear in the text.
 */
export function readChatCommand(normalisedText: string): ChatCommandReading {
  const order = findOrder(normalisedText);
  if (order === null) return readRoute(normalisedText) ?? NONE;
  switch (order.spelling) {
    case 'prefixed':
      return order.text === '' ? ASKED_FOR_HELP : readOrder(order);
    case 'glued':
    case 'unmarked': {
      const reading = readOrder(order);
      // `!cvs` is another program's. Without its mark only what is an order whole was meant as one.
      if (reading === NO_SUCH_ORDER) return NONE;
      return order.spelling === 'glued' || isSafety(reading) ? reading : correctUnmarked(order, reading);
    }
    case 'wordOnly':
      return readWordOnly(order);
  }
}

const isSafety = (reading: ChatCommandReading): boolean => reading === PANIC || reading === PAUSE;

function readRoute(text: string): ChatCommandReading | null {
  const reading = readRouteCommand(text);
  return reading?.kind === 'mistake' ? mistake(reading.sentence, true) : reading;
}

/** `text` is what follows `!cv`. */
function readOrder({ text, hidesSomething, spelling }: FoundOrder): ChatCommandReading {
  const word = firstLetters(text);
  if (spelling !== 'unmarked' || isOneWord(text)) {
    if (isNearly('panic', word)) return PANIC;
    if (isNearly('pause', word)) return PAUSE;
  }
  const [first, ...words] = text.split(' ', MAX_WORDS);
  const form = ORDERS.get(withoutMarks(first).toLowerCase());
  if (form === undefined) return readRoute(text) ?? NO_SUCH_ORDER;
  // A name with something in it that nobody sees may look like another name.
  const command = hidesSomething ? null : form.read(words);
  return command === null ? writeItLike(form.form, true) : { kind: 'command', command };
}

/** `cv lock pitch`: told what is missing. `cv mode is fun` is talk. */
function correctUnmarked({ text }: FoundOrder, reading: ChatCommandReading): ChatCommandReading {
  const form = ORDERS.get(firstLetters(text).toLowerCase())?.form;
  return form === undefined || reading.kind !== 'command' ? NONE : writeItLike(form, false);
}

/** `!panic`, `!pause`: other programs have a `!pause` too, with the name of a song behind it. */
function readWordOnly({ text }: FoundOrder): ChatCommandReading {
  const word = firstLetters(text).toLowerCase();
  if (word === 'panic') return PANIC;
  if (word === 'pause' && (isOneWord(text) || POLITE.test(text))) return PAUSE;
  return writeItLike(isNearly('panic', word) ? 'panic' : 'pause', false);
}

const POLITE = /^pause[^\p{L}\p{N}]+(?:now|chat|please|pls|plz|it|this|everything)[^\p{L}\p{N}]*$/iu;

/** The longest form has three; a fourth shows that there are more. */
const MAX_WORDS = 4;
