/** A place in a text that moves on as the grammar reads. One is kept and used again. Any thread: safe, does not allocate. */
import { isWhiteSpace } from '../text/white-space';
import { DOT, SEMICOLON, ZERO } from '../text/code-units';

const COMMA = 0x2c;

/** Reading one digit after the other is exact as long as the number is below 2^53. */
const EXACT_DIGITS = 15;

export const isDigit = (unit: number): boolean => unit >= ZERO && unit <= ZERO + 9;

/** The unit behind the last one of a text. */
const END = -1;

/**
 * The UTF-16 unit of a text at an index from 0, or END. Asking for one that there is not costs as much as ten that there are,
 * wherever the compiled code has once been asked.
 */
export const unitAt = (text: string, index: number): number =>
  index < text.length ? text.charCodeAt(index) : END;

/** Whether a word of a command ends before this unit. */
export const endsWord = (unit: number): boolean => unit === END || isWhiteSpace(unit) || unit === SEMICOLON;

export class Cursor {
  text = '';
  at = 0;
  /** The number that `takeNumber` read last: not negative; its digits, with those after the dot; whether it had none of these. */
  number = 0;
  digits = 0;
  isWhole = true;

  start(text: string): void {
    this.text = text;
    this.at = 0;
  }

  get isAtEnd(): boolean {
    return this.at === this.text.length;
  }

  /** The UTF-16 unit at hand, or END. */
  get unit(): number {
    return unitAt(this.text, this.at);
  }

  take(unit: number): boolean {
    if (this.unit !== unit) return false;
    this.at++;
    return true;
  }

  skipWhiteSpace(): boolean {
    const from = this.at;
    while (isWhiteSpace(this.unit)) this.at++;
    return this.at > from;
  }

  /** Takes `word`, which is in lower case, in any case, if it is the whole word at hand. */
  takeWord(word: string): boolean {
    const { text, at } = this;
    for (let index = 0; index < word.length; index++)
      if ((unitAt(text, at + index) | 0x20) !== word.charCodeAt(index)) return false;
    if (!endsWord(unitAt(text, at + word.length))) return false;
    this.at += word.length;
    return true;
  }

  /** Takes digits, and a dot with digits behind it if there is one. */
  takeNumber(): boolean {
    const from = this.at;
    let value = 0;
    for (; isDigit(this.unit); this.at++) value = value * 10 + (this.unit - ZERO);
    this.digits = this.at - from;
    if (this.digits === 0) return false;
    this.isWhole = !(this.unit === DOT && isDigit(unitAt(this.text, this.at + 1)));
    if (!this.isWhole) {
      const dot = this.at++;
      while (isDigit(this.unit)) this.at++;
      this.digits += this.at - dot - 1;
    }
    const isExact = this.isWhole && this.digits <= EXACT_DIGITS;
    this.number = isExact ? value : Number(this.text.slice(from, this.at));
    return true;
  }

  /** Takes a comma and the digits behind it, as part of the whole number that was taken last. */
  takeDecimalComma(): boolean {
    if (!this.isWhole || this.unit !== COMMA || !isDigit(unitAt(this.text, this.at + 1))) return false;
    const comma = this.at++;
    while (isDigit(this.unit)) this.at++;
    const decimals = this.at - comma - 1;
    const start = comma - this.digits;
    this.number = Number(`${this.text.slice(start, comma)}.${this.text.slice(comma + 1, this.at)}`);
    this.digits += decimals;
    this.isWhole = false;
    return true;
  }
}
