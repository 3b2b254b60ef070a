/**
 * A described setting says once what it is called, its unit, its bounds and what it means when it is missing. The reader of patches,
 * forms, references to variables and the contract test walk descriptions when a patch is loaded or edited, never per message. The
 * builders are in `field.ts`. Any thread: safe.
 */
import type { HostileObject } from './hostile-object';

/** Gives the name to put in place of a variable's name, which stands at that path of the file. */
export type NameOf = (name: string, path: string) => string;

export interface Words<T> {
  /** The meaning of an empty input: it stands in the input. An input without it must be filled in. */
  readonly empty?: string;
  /** Advice on what to write, where kind and bounds do not say it. */
  readonly expects?: string;
  /** The effect of the setting. */
  readonly help?: string;
  /** A form begins with this; without it the fallback. */
  readonly initial?: T;
}

interface Field<T> extends Words<T> {
  readonly label: string;
  /** The meaning of a missing setting and of an empty input; undefined where the setting is required. */
  readonly fallback?: T | undefined;
  /** Returns a usable value whatever is there, and reports every fault. `soFar` holds what was read before it. */
  read(from: HostileObject, name: string, soFar?: Readonly<Record<string, unknown>>): T;
  /** Returns `value` with every variable's name in it replaced. */
  renamed(value: T, nameOf: NameOf, path: string): T;
}

export interface Spelling {
  toText(value: number): string;
  /** Returns NaN for what means no number. */
  toNumber(text: string): number;
}

export interface Shown {
  /** Stands behind the label: `s`, `%`. Empty where the label says it. */
  readonly unit: string;
  /** How many stored units one shown unit is: 1000 (milliseconds) for seconds. */
  readonly per: number;
  /** How a person writes it, where that is no plain number: a note. */
  readonly spelling?: Spelling;
}

export interface NumberField<T extends number | null = number | null> extends Field<T>, Shown {
  readonly kind: 'number';
  /** In stored units. */
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
}

export interface ChoiceField<Choice extends string = string> extends Field<Choice> {
  readonly kind: 'choice';
  /** Each choice with its words, in the order of a form. */
  readonly choices: Readonly<Record<Choice, string>>;
}

export interface FlagField extends Field<boolean> {
  readonly kind: 'flag';
}

export interface TextField extends Field<string> {
  readonly kind: 'text';
  readonly longest: number;
}

/** The name of one variable. Null, where it may be, means what `empty` says. */
export interface VariableField<T extends string | null = string | null> extends Field<T> {
  readonly kind: 'variable';
}

/** A list of words in their canonical spelling. */
export interface WordsField extends Field<readonly string[]> {
  readonly kind: 'words';
  readonly longest: number;
}

export interface ObjectField<
  T extends object | null = object | null,
  F extends Fields = Fields,
> extends Field<T> {
  readonly kind: 'object';
  readonly fields: F;
}

export interface ListField<T extends object = object, F extends Fields = Fields> extends Field<readonly T[]> {
  readonly kind: 'list';
  readonly longest: number;
  readonly fields: F;
}

/** An entry of a table of kinds; its label is a choice of a form. */
export interface Kind {
  readonly words: { readonly label: string };
  readonly settings: Fields;
}

/** An object with the settings of its `kind`, which is an entry of the table. */
export interface KindField<T extends object = object> extends Field<T> {
  readonly kind: 'kind';
  readonly table: Readonly<Record<string, Kind>>;
}

export type AnyField =
  | NumberField
  | ChoiceField
  | FlagField
  | TextField
  | VariableField
  | WordsField
  | ObjectField
  | ListField
  | KindField;

/** Descriptions by the names of the file, in the order in which a file is written. */
export type Fields = Readonly<Record<string, AnyField>>;

/** The settings that descriptions read. */
export type SettingsOf<F> = {
  readonly [Name in keyof F]: F[Name] extends Field<infer T> ? T : never;
};

/** Written as a method, so that the rules of one description stand in a table of all. */
interface Check<F> {
  check(read: SettingsOf<F>, from: HostileObject): void;
}

/** Rules that descriptions cannot say each by itself. */
export interface Rules<F> {
  /** Objects that are told to be none before any fault of a setting. */
  readonly opens?: readonly (keyof F & string)[];
  /** Settings that are read before the others. */
  readonly first?: readonly (keyof F & string)[];
  /** By the setting after which it is checked: reports how the settings read so far must fit together. */
  readonly after?: { readonly [Name in keyof F]?: Check<F>['check'] };
}

export interface ListRules<F> extends Rules<F> {
  /** Reports how an entry must fit those before it. */
  readonly among?: (read: SettingsOf<F>, before: readonly SettingsOf<F>[], from: HostileObject) => void;
}
