/**
 * Reads the fields of an object that came from outside. Every reader gives a usable value and reports what was wrong with the
 * one it found, so that one pass finds every fault. Only own properties count: `constructor` is a name like any other.
 * Any thread: safe.
 */
import { type Findings, quote } from './findings';

export interface NumberRule {
  readonly min: number;
  readonly max: number;
  /** Taken when the field is missing; without one the field is required. */
  readonly fallback?: number;
  readonly whole?: boolean;
}

const CONTROL_CHARACTER = /\p{Cc}/u;

export class HostileObject {
  private readonly fields: Readonly<Record<string, unknown>>;
  private readonly known = new Set<string>();

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

  isEmptyText(name: string): boolean {
    return Object.hasOwn(this.fields, name) && this.fields[name] === '';
  }

  oneOf<Choice extends string>(name: string, choices: readonly Choice[], fallback: Choice): Choice {
    const value = this.take(name);
    if (value === undefined) return fallback;
    const choice = choices.find((one) => one === value);
    if (choice !== undefined) return choice;
    this.fault(name, `must be one of ${choices.join(', ')}, not ${quote(value)}`);
    return fallback;
  }

  /** An object in this one; a missing one is empty, so its own fields get their defaults. */
  object(name: string): HostileObject {
    return new HostileObject(this.take(name) ?? {}, this.pathOf(name), this.findings);
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

  private take(name: string): unknown {
    this.known.add(name);
    return Object.hasOwn(this.fields, name) ? this.fields[name] : undefined;
  }

  private missing<T>(name: string, fallback: T | undefined, placeholder: T): T {
    if (fallback === undefined) this.fault(name, 'is missing');
    return fallback ?? placeholder;
  }
}
