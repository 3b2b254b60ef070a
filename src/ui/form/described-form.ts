/**
 * The draft of a form of described settings, which a person chooses and types, and the settings that come of it. Pure. A draft
 * holds texts by the paths of their settings, so that every fault that the reader of patches finds has its field.
 */
import type { Patch } from '../../domain/patch/patch';
import type { AnyField, Fields, KindField } from '../../domain/settings/described';
import { choice } from '../../domain/settings/field';
import { faultOfText, textOf, valueOf } from './described-field';

/** Texts by the path of the setting within what is edited: `crowd.windowMs`. */
export type Draft = Readonly<Record<string, string>>;

/** The fields that a form shows, by their names in the draft. */
export type FormFields = ReadonlyMap<string, AnyField>;

/** Why a draft cannot be kept. */
export interface DraftFault {
  /** Null when it is none of the fields'. */
  readonly field: string | null;
  /** Advice in plain words: what to do. */
  readonly reason: string;
}

/** Whether the settings of `kind` are shown where the kind is chosen at `path`. */
type Chosen = (path: string, kind: string) => boolean;

/** Every setting that has a field of its own. A list has one where an empty text means something; others have forms of their own. */
function* leaves(fields: Fields, isChosen: Chosen, path = ''): Generator<readonly [string, AnyField]> {
  for (const [name, field] of Object.entries(fields)) {
    const at = `${path}${name}`;
    if (field.kind === 'object') yield* leaves(field.fields, isChosen, `${at}.`);
    else if (field.kind === 'kind') yield* leavesOfKind(field, isChosen, at);
    else if (field.kind !== 'list' || field.empty !== undefined) yield [at, field];
  }
}

function* leavesOfKind(
  { label, table }: KindField,
  isChosen: Chosen,
  path: string,
): ReturnType<typeof leaves> {
  const kinds = Object.entries(table);
  const words = Object.fromEntries(kinds.map(([kind, { words }]) => [kind, words.label]));
  yield [`${path}.kind`, choice(label, words, kinds[0][0])];
  for (const [kind, { settings }] of kinds)
    if (isChosen(`${path}.kind`, kind)) yield* leaves(settings, isChosen, `${path}.`);
}

/** The fields that `draft` asks for; what it says of others does not count. Without a draft no kind is chosen. */
export const formFields = (fields: Fields, draft: Draft = {}): FormFields =>
  new Map(leaves(fields, (path, kind) => draft[path] === kind));

/** A draft with the settings of a form. Fields of kinds that are not chosen have what they begin with. */
export function draftOf(fields: Fields, settings: object): Draft {
  const draft: Record<string, string> = {};
  for (const [path, field] of leaves(fields, () => true))
    draft[path] = textOf(field, field.initial ?? field.fallback ?? null);
  for (const [path, field] of leaves(fields, (at, kind) => settingAt(settings, at) === kind)) {
    const value = settingAt(settings, path);
    if (value !== undefined) draft[path] = textOf(field, value);
  }
  return draft;
}

/** The first fault of a field by itself, or null. How settings must fit together is for the reader of patches. */
export function faultInDraft(fields: FormFields, draft: Draft, patch?: Patch): DraftFault | null {
  for (const [name, field] of fields) {
    const reason = faultOfText(field, draft[name], patch);
    if (reason !== null) return { field: name, reason };
  }
  return null;
}

/**
 * `settings` with what the draft says anew in the given fields. All else stays to the last digit, what a newer page wrote too.
 * Variables of `patch` may be called by their aliases.
 */
export function withDraft<T extends object>(settings: T, fields: FormFields, draft: Draft, patch?: Patch): T {
  let now = settings;
  for (const [path, field] of fields) {
    const before = settingAt(settings, path);
    if (before === undefined || textOf(field, before) !== draft[path])
      now = withSetting(now, path, withKept(field, before, valueOf(field, draft[path], patch)));
  }
  return now;
}

type Entries = readonly Readonly<Record<string, unknown>>[];

/** Entries of a list keep what a newer page wrote in them: they are known by their first setting. */
function withKept(field: AnyField, before: unknown, now: unknown): unknown {
  if (field.kind !== 'list') return now;
  const [key] = Object.keys(field.fields);
  return (now as Entries).map((entry) => ({
    ...(before as Entries).find((one) => one[key] === entry[key]),
    ...entry,
  }));
}

/** Undefined where there is none. */
export const settingAt = (settings: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce((part, name) => (part as Readonly<Record<string, unknown>> | null | undefined)?.[name], settings);

/** The same settings with another value at `path`. */
export function withSetting<T extends object>(settings: T, path: string, value: unknown): T {
  const [name, ...rest] = path.split('.');
  const inner = (settings as Readonly<Record<string, object | null | undefined>>)[name] ?? {};
  return { ...settings, [name]: rest.length === 0 ? value : withSetting(inner, rest.join('.'), value) };
}
