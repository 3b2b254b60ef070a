/** Walks descriptions of settings: reads them from a hostile object, and finds the variables that they name. Any thread: safe. */
import type { AnyField, Fields, Kind, ListRules, NameOf, Rules, SettingsOf } from './described';
import { Findings } from './findings';
import { HostileObject } from './hostile-object';

/** Returns usable settings in the order of the descriptions, and unknown fields behind them. Reports every fault. */
export function readAll<F extends Fields>(
  from: HostileObject,
  fields: F,
  { opens = [], first = [], after = {} }: Rules<F> = {},
): SettingsOf<F> {
  for (const name of opens) from.object(name);
  const read: Record<string, unknown> = {};
  for (const name of new Set([...first, ...Object.keys(fields)])) {
    read[name] = fields[name].read(from, name, read);
    after[name]?.(read as SettingsOf<F>, from);
  }
  const inOrder = Object.fromEntries(Object.keys(fields).map((name) => [name, read[name]]));
  return { ...inOrder, ...from.others() } as SettingsOf<F>;
}

/** The settings that a missing object means. Required settings get a usable value. */
export const defaultsOf = <F extends Fields>(fields: F, rules?: Rules<F>): SettingsOf<F> =>
  readAll(new HostileObject({}, 'file', new Findings()), fields, rules);

/** Reads each entry of the list `name` by the same descriptions. */
export function readList<F extends Fields>(
  from: HostileObject,
  name: string,
  longest: number,
  fields: F,
  { among, ...rules }: ListRules<F> = {},
): readonly SettingsOf<F>[] {
  const before: SettingsOf<F>[] = [];
  return from.each(name, longest, (entry) => {
    const read = readAll(entry, fields, rules);
    among?.(read, before, entry);
    before.push(read);
    return read;
  });
}

/** Returns the settings with `nameOf` each variable that they name; unknown fields stay. `path` is where they stand in the file. */
export function renameAll<T extends object>(fields: Fields, settings: T, nameOf: NameOf, path: string): T {
  const renamed = Object.entries(fields).map(([name, field]): [string, unknown] => {
    const value = settings[name as keyof T];
    // Each description takes what it has read.
    return [name, (field as AnyField & { renamed: Renamed }).renamed(value, nameOf, under(path, name))];
  });
  return { ...settings, ...Object.fromEntries(renamed) };
}
type Renamed = (value: unknown, nameOf: NameOf, path: string) => unknown;

const under = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

export type Table = Readonly<
  Record<string, Kind & { readonly rules?: Rules<Readonly<Record<string, AnyField>>> }>
>;

/** The settings of a table's kind, with their `kind` in front. */
export type KindOf<T> = {
  [Kind in keyof T]: T[Kind] extends { readonly settings: infer F }
    ? { readonly kind: Kind } & SettingsOf<F>
    : never;
}[keyof T];

/** Reads `kind`, and the settings of that kind. A kind that is not in the table becomes the first, as if nothing were there. */
export function readKind<T extends Table>(from: HostileObject, table: T): KindOf<T> {
  const kinds = Object.keys(table);
  const kind = from.requiredChoice('kind', kinds);
  const { settings, rules } = table[kind ?? kinds[0]];
  const read = kind === null ? defaultsOf(settings, rules) : readAll(from, settings, rules);
  return { kind: kind ?? kinds[0], ...read } as KindOf<T>;
}

/** Settings of a kind, by its description: see `renameAll`. */
export const renameKind = <T extends Table>(
  table: T,
  settings: KindOf<T>,
  nameOf: NameOf,
  path: string,
): KindOf<T> =>
  renameAll(table[settings.kind as string].settings, settings as object, nameOf, path) as KindOf<T>;

/** Null names every variable. */
export const renameOrNull = (name: string | null, nameOf: NameOf, path: string): string | null =>
  name === null ? null : nameOf(name, path);
