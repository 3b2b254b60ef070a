/**
 * Builders of described settings: see `described.ts`. No condition stands here: conditions are in `HostileObject`, in `walk.ts`
 * and in the rules of a room. The rest stays hand-written in its room. Any thread: safe.
 */
import type { Milliseconds } from '../numbers/units';
import type {
  ChoiceField,
  Fields,
  FlagField,
  KindField,
  ListField,
  NumberField,
  ObjectField,
  ListRules,
  Rules,
  SettingsOf,
  Shown,
  TextField,
  VariableField,
  Words,
  WordsField,
} from './described';
import { NAME_FORM, type NameRule, type NumberRule, type WordRule } from './hostile-object';
import { canonicalName } from './variable-name';
import {
  type KindOf,
  readAll,
  readKind,
  readList,
  renameAll,
  renameKind,
  renameOrNull,
  type Table,
} from './walk';

/** A setting that names no variable stays as it is. */
const renamed = <T>(value: T): T => value;

type NumberAbout<T> = NumberRule & Words<T> & Partial<Shown>;

const PLAIN = { kind: 'number', unit: '', per: 1, whole: false, renamed } as const;
/** Milliseconds that a form shows as seconds. */
export const SECONDS = { unit: 's', per: 1000 } as const;

export const number = (label: string, about: NumberAbout<number>): NumberField<number> => ({
  ...{ ...PLAIN, ...about, label },
  read: (from, name) => from.number(name, about),
});

/** Null where it is missing. */
export const numberOrNull = (label: string, about: NumberAbout<number | null>): NumberField => ({
  ...{ ...PLAIN, ...about, label, fallback: null },
  read: (from, name) => from.numberOrNull(name, about),
});

export const duration = (label: string, about: NumberAbout<number>): NumberField<Milliseconds> =>
  number(label, { ...SECONDS, ...about }) as NumberField<Milliseconds>;

/** A part of 1 that a form shows in percent. */
export const share = (label: string, about: NumberAbout<number>): NumberField<number> =>
  number(label, { unit: '%', per: 0.01, ...about });

export const flag = (label: string, fallback: boolean, about: Words<boolean> = {}): FlagField => ({
  ...{ ...about, kind: 'flag', label, fallback, renamed },
  read: (from, name) => from.boolean(name, fallback),
});

/** One line. */
export const text = (
  label: string,
  about: Words<string> & { readonly longest: number; readonly fallback?: string },
): TextField => ({
  ...{ ...about, kind: 'text', label, renamed },
  read: (from, name) => from.text(name, about.longest, about.fallback),
});

export const choice = <Choice extends string>(
  label: string,
  choices: Readonly<Record<Choice, string>>,
  fallback: NoInfer<Choice>,
): ChoiceField<Choice> => ({
  ...{ kind: 'choice', label, choices, fallback, renamed },
  read: (from, name) => from.oneOf(name, Object.keys(choices) as Choice[], fallback),
});

/** Nobody can guess what was meant where it is missing. */
export const requiredChoice = <Choice extends string>(
  label: string,
  choices: Readonly<Record<Choice, string>>,
  initial: NoInfer<Choice>,
): ChoiceField<Choice> => ({
  ...{ kind: 'choice', label, choices, initial, renamed },
  read: (from, name) => from.requiredChoice(name, Object.keys(choices) as Choice[]) ?? initial,
});

export const variableName = (
  label: string,
  about: Words<string> & { readonly rule?: NameRule } = {},
): VariableField<string> => ({
  ...{ ...about, kind: 'variable', label },
  read: (from, name) => from.variableName(name, about.rule),
  renamed: (value, nameOf, path) => nameOf(value, path),
});

/** Null, where it is missing, means every variable. */
export const variableOrEvery = (label: string): VariableField => ({
  ...{ kind: 'variable', label, empty: 'every variable', fallback: null },
  read: (from, name) => from.variableNameOrNull(name),
  renamed: renameOrNull,
});

export const words = (label: string, about: Words<readonly string[]> & WordRule): WordsField => ({
  ...{ ...about, kind: 'words', label, fallback: [], renamed },
  read: (from, name) => from.words(name, about),
});

export const variableNames = (label: string, longest: number): WordsField => ({
  ...words(label, { longest, canonical: canonicalName, mustBe: NAME_FORM }),
  renamed: (value, nameOf, path) => value.map((one, index) => nameOf(one, `${path}[${index}]`)),
});

export const object = <F extends Fields>(
  label: string,
  fields: F,
  rules?: Rules<F>,
): ObjectField<SettingsOf<F>, F> => ({
  ...{ kind: 'object', label, fields },
  read: (from, name) => readAll(from.object(name), fields, rules),
  renamed: (value, nameOf, path) => renameAll(fields, value, nameOf, path),
});

export const listOf = <F extends Fields>(
  label: string,
  longest: number,
  fields: F,
  rules?: ListRules<F>,
): ListField<SettingsOf<F>, F> => ({
  ...{ kind: 'list', label, longest, fields, fallback: [] },
  read: (from, name) => readList(from, name, longest, fields, rules),
  renamed: (value, nameOf, path) =>
    value.map((one, index) => renameAll(fields, one, nameOf, `${path}[${index}]`)),
});

/** An object with the settings of one kind of the table. */
export const kindOf = <T extends Table>(label: string, table: T): KindField<KindOf<T>> => ({
  ...{ kind: 'kind', label, table },
  read: (from, name) => readKind(from.object(name), table),
  renamed: (value, nameOf, path) => renameKind(table, value, nameOf, path),
});
