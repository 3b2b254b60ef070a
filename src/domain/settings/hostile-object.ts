/**
 * Reads the fields of an object that came from outside. Every reader gives a usable value and reports what was wrong with the
 * one it found, so that one pass finds every fault. Only own properties count: `constructor` is a name like any other.
 * Any thread: safe.
 */
import { type Findings, quote } from './findings';
import { canonicalName } from './variable-name';

export interface NumberRule {
  readonly min: number;
  readonly max: number;
  /** Taken when the field is missing; without one the field is required. */
  readonly fallback?: number;
  readonly whole?: boolean;
}

export interface NameRule {
  /** A missing name has a fault of its own; without this it is a name of no right spelling. */
  readonly isRequired?: boolean;
  readonly mayBeEmpty?: boolean;
}

export interface WordRule {
  /** The most words of the list. */
  readonly longest: number;
  /** The one spelling of a word, or null when it is none. */
  readonly canonical: (text: string) => string | null;
  /** Each must be this: `must be …, not "x"`. */
  readonly mustBe: string;
}

/** A variable's name must be this. */
export const NAME_FORM = 'module#instance.parameter, such as vco#1.pitch';
/** Stands for every variable; none has this name. */
const EVERY_VARIABLE = '*';

const CONTROL_CHARACTER = /\p{Cc}/u;

export class HostileObject {
  private readonly fields: Readonly<Record<string, unknown>>;
  private readonly known = new Set<string>();
  /** Objects in this one, by name: one that is none is reported once. */
  private readonly opened = new Map<string, HostileObject>();

  constructor(
    value: unknown,
    readonly path: string,
    readonly findings: Findings,
  ) {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isObject) findings.fault(path, `must be an object, not ${quote(value)}`);
    this.fields = isObject ? (value as Record<string, unknown>) : {};
  }

  pathOf(name: string): string {
    return this.path === 'file' ? name : `${this.path}.${name}`;
  }

  fault(name: string, reason: string): void {
    this.findings.fault(this.pathOf(name), reason);
  }

  number(name: string, rule: NumberRule): number {
    const value = this.take(name);
    if (value === undefined) return this.missing(name, rule.fallback, rule.min);
    const { min, max, whole = false } = rule;
    if (typeof value === 'number' && value >= min && value <= max && (!whole || Number.isInteger(value)))
      return value === 0 ? 0 : value; // Not -0, which no file could tell from 0.
    const reason = `must be a ${whole ? 'whole ' : ''}number from ${min} to ${max}, not ${quote(value)}`;
    this.findings.fault(this.pathOf(name), reason, { min, max, whole });
    return rule.fallback ?? min;
  }

  numberOrNull(name: string, rule: NumberRule): number | null {
    if (Object.hasOwn(this.fields, name) && this.fields[name] !== null) return this.number(name, rule);
    this.take(name);
    return null;
  }

  boolean(name: string, fallback: boolean): boolean {
    const value = this.take(name);
    if (value === undefined || typeof value === 'boolean') return value ?? fallback;
    this.fault(name, `must be true or false, not ${quote(value)}`);
    return fallback;
  }

  /** Text for people: one line, not longer than `maxLength`. */
  text(name: string, maxLength: number, fallback?: string): string {
    const value = this.take(name);
    if (value === undefined) return this.missing(name, fallback, '');
    if (typeof value === 'string' && value.length <= maxLength && !CONTROL_CHARACTER.test(value))
      return value.toWellFormed();
    this.fault(name, `must be one line of at most ${maxLength} characters, not ${quote(value)}`);
    return '';
  }

  /** The canonical name of a variable, empty after a fault. */
  variableName(name: string, { isRequired = false, mayBeEmpty = false }: NameRule = {}): string {
    const text = isRequired ? this.text(name, Infinity) : this.text(name, Infinity, '');
    const canonical = canonicalName(text);
    // An empty text stands also for what is missing or no text, and has its fault already.
    const isTold = text === '' && isRequired && (mayBeEmpty || !this.isEmptyText(name));
    if (canonical === null && !isTold) this.mustBe(name, NAME_FORM, text);
    return canonical ?? '';
  }

  /** Null, where it is missing, stands for every variable. */
  variableNameOrNull(name: string): string | null {
    const text = this.text(name, Infinity, EVERY_VARIABLE);
    if (text === EVERY_VARIABLE) return null;
    const canonical = canonicalName(text);
    if (canonical === null) this.mustBe(name, NAME_FORM, text);
    return canonical ?? '';
  }

  oneOf<Choice extends string>(name: string, choices: readonly Choice[], fallback: Choice): Choice {
    const value = this.take(name);
    if (value === undefined) return fallback;
    const choice = choices.find((one) => one === value);
    if (choice !== undefined) return choice;
    this.fault(name, `must be one of ${choices.join(', ')}, not ${quote(value)}`);
    return fallback;
  }

  /** Unlike `oneOf` without a fallback. Null after a fault. */
  requiredChoice<Choice extends string>(name: string, choices: readonly Choice[]): Choice | null {
    const text = this.text(name, Infinity, '');
    const choice = choices.find((one) => one === text);
    if (choice === undefined)
      this.fault(name, `must be one of ${choices.join(', ')}${text === '' ? '' : `, not ${quote(text)}`}`);
    return choice ?? null;
  }

  /** An object in this one; a missing one is empty, so its own fields get their defaults. */
  object(name: string): HostileObject {
    const known = this.opened.get(name);
    if (known !== undefined) return known;
    const inner = new HostileObject(this.take(name) ?? {}, this.pathOf(name), this.findings);
    this.opened.set(name, inner);
    return inner;
  }

  /** The same object, in which null in that field is as good as nothing. */
  withoutNull(name: string): HostileObject {
    if (this.fields[name] !== null) return this;
    return new HostileObject({ ...this.fields, [name]: undefined }, this.path, this.findings);
  }

  /** A missing list is empty; of one that is too long the first `maxLength` are looked at. */
  list(name: string, maxLength: number): readonly unknown[] {
    const value = this.take(name) ?? [];
    if (!Array.isArray(value)) {
      this.fault(name, `must be a list, not ${quote(value)}`);
      return [];
    }
    if (value.length > maxLength)
      this.fault(name, `has ${value.length} entries; at most ${maxLength} are allowed`);
    return value.slice(0, maxLength) as unknown[];
  }

  /** A list of objects, each read before the next is looked at: see `list`. */
  each<T>(name: string, maxLength: number, read: (entry: HostileObject) => T): readonly T[] {
    return this.list(name, maxLength).map((value, index) =>
      read(new HostileObject(value, `${this.pathOf(name)}[${index}]`, this.findings)),
    );
  }

  /** A list of words in their canonical spelling, without those that are none. */
  words(name: string, { longest, canonical, mustBe }: WordRule): readonly string[] {
    return this.list(name, longest).flatMap((value, index) => {
      const word = typeof value === 'string' ? canonical(value) : null;
      if (word === null) this.mustBe(`${name}[${index}]`, mustBe, value);
      return word ?? [];
    });
  }

  /** The fields that no reader asked for, to be kept as they are. Call it last. */
  others(): Record<string, unknown> {
    const names = Object.keys(this.fields).filter((name) => !this.known.has(name));
    const kept: Record<string, unknown> = {};
    for (const name of names) {
      // Written to an object it would change that object's prototype instead of adding a field.
      const isKept = name !== '__proto__';
      if (isKept) kept[name] = this.fields[name];
      this.findings.warn(this.path, `unknown field ${quote(name)}, ${isKept ? 'kept' : 'left out'}`);
    }
    return kept;
  }

  private mustBe(name: string, form: string, value: unknown): void {
    this.fault(name, `must be ${form}, not ${quote(value)}`);
  }

  private isEmptyText(name: string): boolean {
    return Object.hasOwn(this.fields, name) && this.fields[name] === '';
  }

  private take(name: string): unknown {
    this.known.add(name);
    return Object.hasOwn(this.fields, name) ? this.fields[name] : undefined;
  }

  private missing<T>(name: string, fallback: T | undefined, placeholder: T): T {
    if (fallback === undefined) this.fault(name, 'is missing');
    return fallback ?? placeholder;
  }
}
