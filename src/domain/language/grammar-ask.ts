/**
 * The grammar of what stands behind a name:
 *
 *     ask      = target [ "in" duration [ shape ] ] | gate | "undo"
 *     target   = digits | sign digits | decimal "%" | [ sign ] decimal "V" | note | "random"     `2,5V` is `2.5V`
 *     gate     = "on" | "off" | "trig" | "trigger" | duration
 *     duration = digits "ms" | decimal "s"
 *     shape    = "lin" | "linear" | "exp" | "exponential"
 *
 * Words and units in any case; white space between words is needed, between a number and its unit allowed. A sign belongs to
 * volts: `-2V` is that voltage, not two less. Engine worker: safe; allocates only what it returns.
 */
import { noteNumber } from '../numbers/note-name';
import { type Milliseconds, milliseconds } from '../numbers/units';
import type { Ask, RampShape, Target } from '../voltage/ask';
import { type Cursor, endsWord } from './grammar-cursor';
import type { GrammarSettings } from './grammar-settings';

const PERCENT = 0x25;
const PLUS = 0x2b;
const MINUS = 0x2d;
const MINUS_SIGN = 0x2212;

/** 2^53, the largest value of a variable, has no more. The core grammar's own numbers are bounded by its length alone. */
const MAX_DIGITS = 16;
/** About two device buffers: what is shorter is no ramp. */
const SHORTEST_RAMP_MS = 10;
const SHORTEST_PULSE_MS = 1;
/** A minute: longer than that nobody remembers what they asked for. */
const LONGEST_MS = 60_000;

type NumberUnit = 'none' | 'percent' | 'volts' | 'milliseconds' | 'seconds';

const ON: Ask = { kind: 'switch', on: true };
const OFF: Ask = { kind: 'switch', on: false };
const TRIGGER: Ask = { kind: 'trigger' };
const RANDOM: Ask = { kind: 'random' };
const UNDO: Ask = { kind: 'undo' };

export class AskReader {
  constructor(
    private readonly cursor: Cursor,
    private readonly settings: GrammarSettings,
  ) {}

  /** Takes what stands at the cursor, up to the end of a word. Returns null and leaves the cursor anywhere when it is no ask. */
  read(): Ask | null {
    const { cursor } = this;
    const ask = this.readOne();
    if (ask === null || !endsWord(cursor.unit)) return null;
    const end = cursor.at;
    if (isTarget(ask) && cursor.skipWhiteSpace() && cursor.takeWord('in')) return this.readRamp(ask);
    cursor.at = end;
    return ask;
  }

  private readOne(): Ask | null {
    const sign = this.takeSign();
    if (this.cursor.takeNumber()) return this.readQuantity(sign);
    return sign === 0 ? this.readWord() : null;
  }

  /** 1, -1, or 0 for none. */
  private takeSign(): number {
    const { cursor } = this;
    if (cursor.take(PLUS)) return 1;
    return cursor.take(MINUS) || cursor.take(MINUS_SIGN) ? -1 : 0;
  }

  /** Its number has just been taken. */
  private readQuantity(sign: number): Ask | null {
    const { cursor, settings } = this;
    const hasComma = cursor.takeDecimalComma();
    const { number, digits, isWhole } = cursor;
    const unit = this.takeUnit();
    if (hasComma && unit !== 'volts') return null;
    if (unit === 'none' && sign === 0) return isWhole ? { kind: 'value', value: number } : null;
    if (digits > MAX_DIGITS) return null;
    // Adding 0 makes 0 of -0.
    const signed = sign < 0 ? -number + 0 : number;
    if (unit === 'none') return settings.relative && isWhole ? { kind: 'change', by: signed } : null;
    if (unit === 'volts') return settings.volts ? { kind: 'volts', volts: signed } : null;
    if (sign !== 0) return null;
    if (unit === 'percent') return settings.percent ? { kind: 'percent', percent: number } : null;
    const forMs = this.duration(unit, SHORTEST_PULSE_MS);
    return settings.gates && forMs !== null ? { kind: 'pulse', forMs } : null;
  }

  /** The unit behind a number and the white space before it, or neither. */
  private takeUnit(): NumberUnit {
    const { cursor } = this;
    const end = cursor.at;
    cursor.skipWhiteSpace();
    if (cursor.take(PERCENT)) return 'percent';
    if (cursor.takeWord('v')) return 'volts';
    if (cursor.takeWord('ms')) return 'milliseconds';
    if (cursor.takeWord('s')) return 'seconds';
    cursor.at = end;
    return 'none';
  }

  /**
   * The duration of the number that was taken last; null when it is out of bounds or has a fraction of a millisecond written out.
   */
  private duration(unit: NumberUnit, shortestMs: number): Milliseconds | null {
    const { number, digits, isWhole } = this.cursor;
    if (digits > MAX_DIGITS) return null;
    if (unit !== 'seconds' && !(unit === 'milliseconds' && isWhole)) return null;
    const ms = unit === 'seconds' ? number * 1000 : number;
    return ms >= shortestMs && ms <= LONGEST_MS ? milliseconds(ms) : null;
  }

  private readWord(): Ask | null {
    const { cursor, settings } = this;
    if (cursor.takeWord('on')) return settings.gates ? ON : null;
    if (cursor.takeWord('off')) return settings.gates ? OFF : null;
    if (cursor.takeWord('trig') || cursor.takeWord('trigger')) return settings.gates ? TRIGGER : null;
    if (cursor.takeWord('random')) return settings.random ? RANDOM : null;
    if (cursor.takeWord('undo')) return settings.undo ? UNDO : null;
    return settings.notes ? this.readNote() : null;
  }

  private readNote(): Ask | null {
    const { cursor } = this;
    const from = cursor.at;
    while (!endsWord(cursor.unit)) cursor.at++;
    const note = noteNumber(cursor.text, from, cursor.at);
    return note < 0 ? null : { kind: 'note', note };
  }

  /** Behind the word `in`. */
  private readRamp(to: Target): Ask | null {
    const { cursor } = this;
    if (!this.settings.ramps || !cursor.skipWhiteSpace() || !cursor.takeNumber()) return null;
    const overMs = this.duration(this.takeUnit(), SHORTEST_RAMP_MS);
    return overMs === null ? null : { kind: 'ramp', to, overMs, shape: this.takeShape() };
  }

  /** Linear when none is named. */
  private takeShape(): RampShape {
    const { cursor } = this;
    const end = cursor.at;
    cursor.skipWhiteSpace();
    if (cursor.takeWord('exp') || cursor.takeWord('exponential')) return 'exponential';
    if (!cursor.takeWord('lin') && !cursor.takeWord('linear')) cursor.at = end;
    return 'linear';
  }
}

const isTarget = (ask: Ask): ask is Target =>
  ask.kind !== 'ramp' &&
  ask.kind !== 'switch' &&
  ask.kind !== 'trigger' &&
  ask.kind !== 'pulse' &&
  ask.kind !== 'undo';
