/**
 * The grammar for people, around the contract's core grammar, which it never changes:
 *
 *     message = command { ";" command } [ ";" ]          at most MAX_WISHES commands
 *     command = name ":" ask | "!" name ( white space | ":" ) ask | "!undo"
 *     name    = module#instance.parameter | alias
 *
 * A message is read whole or not at all: a slip in one command plays none. White space may stand around `;` and `:`, but
 * `pitch :3` is a face. The forms of an ask are in `grammar-ask.ts`.
 */
import { COMMAND_MAX_LENGTH } from '../settings/variable-name';
import { isWhiteSpace } from '../text/white-space';
import { MAX_WISHES, type Reading, type Wish } from '../voltage/ask';
import { AskReader } from './grammar-ask';
import { Cursor, endsWord, unitAt } from './grammar-cursor';
import { cutFullName, endOfFullName, endOfName } from './grammar-name';
import type { GrammarSettings } from './grammar-settings';
import { COLON, HASH, SEMICOLON } from '../text/code-units';

const EXCLAMATION = 0x21;

const NONE: Reading = { kind: 'none' };
const UNDO_NEWEST: Wish = { name: '', ask: { kind: 'undo' } };

export class Grammar {
  private readonly cursor = new Cursor();
  private readonly asks: AskReader;

  /** `isName` tells, in any case, whether a word is a variable's name or alias. It is asked of at most COMMAND_MAX_LENGTH units. */
  constructor(
    private readonly settings: GrammarSettings,
    private readonly isName: (word: string) => boolean,
  ) {
    this.asks = new AskReader(this.cursor, settings);
  }

  /**
   * Reads normalised text in one scan: at most MAX_WISHES times COMMAND_MAX_LENGTH units and what joins them. A full name
   * makes a wish whether there is such a variable or not, any other word only when it is an alias. Engine worker: safe; does
   * not allocate for text whose first word has neither `#` nor `:` in it or behind it nor `!` before it, as nearly all chat.
   */
  read(text: string): Reading {
    if (!mayBeCommand(text)) return NONE;
    this.cursor.start(text);
    const wishes = this.readWishes();
    return wishes === null ? NONE : { kind: 'wishes', wishes };
  }

  private readWishes(): readonly Wish[] | null {
    const { cursor, settings } = this;
    const first = this.readWish();
    if (first === null) return null;
    const wishes = [first];
    while (!cursor.isAtEnd) {
      cursor.skipWhiteSpace();
      if (!settings.several || !cursor.take(SEMICOLON)) return null;
      cursor.skipWhiteSpace();
      if (cursor.isAtEnd) break;
      const next = wishes.length < MAX_WISHES ? this.readWish() : null;
      if (next === null) return null;
      wishes.push(next);
    }
    return wishes;
  }

  private readWish(): Wish | null {
    const { cursor, settings, asks } = this;
    const { text, at: start } = cursor;
    const isExclaimed = settings.exclamation && cursor.take(EXCLAMATION);
    if (isExclaimed && this.takeBareUndo()) return UNDO_NEWEST;
    const nameStart = cursor.at;
    const fullNameEnd = endOfFullName(text, nameStart, nameStart > 0);
    const isFullName = fullNameEnd > 0;
    const nameEnd = isFullName ? fullNameEnd : endOfName(text, nameStart);
    if (nameEnd === nameStart || nameEnd - start > COMMAND_MAX_LENGTH) return null;
    cursor.at = nameEnd;
    const isSpaced = cursor.skipWhiteSpace();
    const hasColon = cursor.take(COLON);
    if (!hasColon && !(isExclaimed && isSpaced)) return null;
    const isApart = cursor.skipWhiteSpace();
    // `pitch :3`
    if (hasColon && isSpaced && !isApart && !isExclaimed && endsWord(unitAt(text, cursor.at + 1)))
      return null;
    const ask = asks.read();
    if (ask === null || cursor.at - start > COMMAND_MAX_LENGTH) return null;
    if (isFullName) return { name: cutFullName(text, nameStart, nameEnd), ask };
    const word = text.slice(nameStart, nameEnd);
    return this.isName(word) ? { name: word, ask } : null;
  }

  /** `undo` with nothing behind it; else the cursor stays. */
  private takeBareUndo(): boolean {
    const { cursor } = this;
    const start = cursor.at;
    if (this.settings.undo && cursor.takeWord('undo')) {
      const end = cursor.at;
      cursor.skipWhiteSpace();
      const isBare = cursor.isAtEnd || cursor.unit === SEMICOLON;
      cursor.at = isBare ? end : start;
      return isBare;
    }
    return false;
  }
}

/** Whether the first word has a `#` or `:` in it or a `:` behind it, or the text starts with `!`. */
function mayBeCommand(text: string): boolean {
  const first = unitAt(text, 0);
  if (first === EXCLAMATION) return true;
  if (first === HASH || first === COLON) return false;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === COLON || unit === HASH) return true;
    if (isWhiteSpace(unit)) return unitAt(text, index + 1) === COLON;
  }
  return false;
}
