/**
 * Finds an order in a text, however hastily it is written: `!cv panic`, `! cv panic`, `!cvpanic`, `!panic`, `!cv: panic`,
 * `cv panic`, each behind one mention too, in any case, with marks and with characters that nobody sees. Finding says
 * nothing of who may. Linear in the text. Engine worker: safe.
 */
import { editDistance } from '../text/edit-distance';
import { withoutInvisible } from '../text/invisible';

export interface FoundOrder {
  /** `prefixed`: `!cv lock`. `glued`: `!cvlock`. `wordOnly`: `!panic`. `unmarked`: `cv lock`. */
  readonly spelling: 'prefixed' | 'glued' | 'wordOnly' | 'unmarked';
  /** From the order's first word on. */
  readonly text: string;
  /** Whether characters were left out that nobody sees. */
  readonly hidesSomething: boolean;
}

/** `!cv#1.out 64` is a variable's. */
const PREFIXED = /^!+ *cv(?![\p{L}\p{N}#])[^\p{L}\p{N}@]*/iu;
const GLUED = /^!+ *cv(?=\p{L})/iu;
const UNMARKED = /^cv[^\p{L}\p{N}#]+(?=\p{L})/iu;
const MARKS = /^!+ */u;
const LETTERS = /^\p{L}+(?![\p{L}\p{N}#])/u;
const ONE_WORD = /^\p{L}+[^\p{L}\p{N}]*$/u;

const EXCLAMATION = '!';
const MENTION = '@';
const STARTS = '!@cC';

export function findOrder(normalisedText: string): FoundOrder | null {
  // Nearly all chat begins otherwise.
  if (!STARTS.includes(normalisedText.charAt(0))) return null;
  const shown = withoutInvisible(normalisedText);
  const hidesSomething = shown !== normalisedText;
  const text = behindMention(shown);
  const cut = (spelling: FoundOrder['spelling'], pattern: RegExp): FoundOrder | null => {
    const start = pattern.exec(text)?.[0].length ?? 0;
    return start === 0 ? null : { spelling, text: text.slice(start), hidesSomething };
  };
  if (!text.startsWith(EXCLAMATION)) return cut('unmarked', UNMARKED);
  return cut('prefixed', PREFIXED) ?? cut('glued', GLUED) ?? onlySafety(cut('wordOnly', MARKS));
}

/** `!panic`, `!panci`: any other word behind a `!` is no order. */
function onlySafety(order: FoundOrder | null): FoundOrder | null {
  const word = order === null ? '' : firstLetters(order.text);
  return isNearly('panic', word) || isNearly('pause', word) ? order : null;
}

/** Cuts off the one mention that a text begins with. */
function behindMention(text: string): string {
  if (!text.startsWith(MENTION)) return text;
  const space = text.indexOf(' ');
  return space < 0 ? text : text.slice(space).trimStart();
}

/** The letters that a text begins with, unless a name goes on behind them. */
export const firstLetters = (text: string): string => LETTERS.exec(text)?.[0] ?? '';

/** Whether a text has one word, whatever marks stand behind it. */
export const isOneWord = (text: string): boolean => ONE_WORD.test(text);

/** Whether a word, in any case, has one slip of the typing hand at most. `word` is in lower case. */
export const isNearly = (word: string, written: string): boolean =>
  written.length <= word.length + 1 && editDistance(written.toLowerCase(), word, 1) <= 1;

/** `panic!!` is `panic`. */
export function withoutMarks(word: string): string {
  let end = word.length;
  while (end > 0 && MARKS_BEHIND.includes(word[end - 1])) end--;
  return word.slice(0, end);
}

const MARKS_BEHIND = '!.,:;?';
