/** One described setting as a person meets it: its label, the text for its value, and what is wrong with that text. Pure. */
import { formatNumber, scaled } from '../../domain/numbers/number-words';
import { findVariable } from '../../domain/patch/find-variable';
import type { Patch } from '../../domain/patch/patch';
import type { AnyField, Fields, ListField, NameOf, Spelling } from '../../domain/settings/described';
import { type Fault, Findings } from '../../domain/settings/findings';
import { HostileObject } from '../../domain/settings/hostile-object';

/** `Over, s`, `Crowd mode` and `Aliases, separated by commas`. */
export function labelOf(field: AnyField): string {
  if (field.kind === 'words') return `${field.label}, separated by commas`;
  return field.kind === 'number' && field.unit !== '' ? `${field.label}, ${field.unit}` : field.label;
}

/** Numbers that may be words too, such as notes, need the whole keyboard. */
export const keyboardOf = (field: AnyField): 'decimal' | 'text' =>
  field.kind === 'number' && field.spelling === undefined ? 'decimal' : 'text';

/** Told and not understood: elsewhere the comma parts thousands, and a jack must not get a thousandth of its volts, or less. */
const WITH_COMMA = /^\s*[+-]?\d+,\d+\s*$/;
const PLAIN: Spelling = { toText: String, toNumber: Number };
type Entry = Readonly<Record<string, unknown>>;

/** The text in the field; nothing for a value that the placeholder says. A list is a line: `vcf#1.cutoff 2, lfo#1.rate`. */
export function textOf(field: AnyField, value: unknown): string {
  if (value === null || (field.empty !== undefined && value === field.fallback)) return '';
  if (field.kind === 'number')
    return (field.spelling ?? PLAIN).toText(scaled(value as number, 1 / field.per));
  if (field.kind === 'words') return (value as readonly string[]).join(', ');
  if (field.kind === 'list')
    return (value as readonly Entry[]).map((entry) => entryText(field.fields, entry)).join(', ');
  return field.kind === 'flag' ? String(value === true) : (value as string);
}

const entryText = (fields: Fields, entry: Entry): string =>
  Object.entries(fields)
    .map(([name, field]) => textOf(field, entry[name]))
    .filter((text) => text !== '')
    .join(' ');

/**
 * The setting that a text means, in the unit of the file; NaN, which no field takes, where a number is asked for and there is
 * none. Variables of `patch` may be called by their aliases.
 */
export function valueOf(field: AnyField, text: string, patch?: Patch): unknown {
  const nameOf = (name: string): string => (patch && findVariable(patch, name)?.name) ?? name;
  const value = renamed(field, readText(field, text.trim()), nameOf);
  return field.kind === 'words' ? [...new Set(value as readonly string[])] : value;
}

function readText(field: AnyField, typed: string): unknown {
  if (typed === '' && field.empty !== undefined) return field.fallback;
  if (field.kind === 'number')
    return typed === '' ? NaN : scaled((field.spelling ?? PLAIN).toNumber(typed), field.per);
  if (field.kind === 'flag') return typed === 'true';
  if (field.kind === 'words') return partsOf(typed, /[\s,]+/);
  return field.kind === 'list' ? partsOf(typed, /,/).map((part) => readEntry(field, part)) : typed;
}

const partsOf = (typed: string, between: RegExp): readonly string[] =>
  typed.split(between).filter((part) => part.trim() !== '');

/** The last setting of an entry gets all the words that are left. */
function readEntry({ fields }: ListField, part: string): Entry {
  const names = Object.keys(fields);
  const words = partsOf(part, /\s+/);
  const textAt = (at: number): string =>
    words.slice(at, at === names.length - 1 ? undefined : at + 1).join(' ');
  return Object.fromEntries(names.map((name, at) => [name, readText(fields[name], textAt(at))]));
}

/** `value` with `nameOf` each variable that it names. */
const renamed = (field: AnyField, value: unknown, nameOf: NameOf): unknown =>
  (field.renamed as (value: unknown, nameOf: NameOf, path: string) => unknown)(value, nameOf, '');

/** Why a text is no value of the field by itself, in the field's words; or null. */
export function faultOfText(field: AnyField, text: string, patch?: Patch): string | null {
  const value = valueOf(field, text, patch);
  const stranger = patch === undefined || field.kind === 'variable' ? null : strangerIn(patch, field, value);
  if (stranger !== null) return `${field.label}: no variable is called ${stranger}.`;
  const fault = faultOfValue(field, value);
  if (fault === null) return null;
  return field.kind === 'number' && WITH_COMMA.test(text)
    ? `${labelOf(field)}: write decimals behind a point, as chat does: ${text.trim().replace(',', '.')}.`
    : fieldSentence(field, fault);
}

function faultOfValue(field: AnyField, value: unknown): Fault | null {
  const findings = new Findings();
  field.read(new HostileObject(value === null ? {} : { value }, 'file', findings), 'value');
  return findings.listFaults().at(0) ?? null;
}

/** The first name in a value that is no variable's of the patch. */
function strangerIn(patch: Patch, field: AnyField, value: unknown): string | null {
  const strangers: string[] = [];
  renamed(field, value, (name) => {
    if (findVariable(patch, name) === null) strangers.push(name);
    return name;
  });
  return strangers.at(0) ?? null;
}

/** A fault in the words and the unit of its field: `Over, s: write seconds from 0.001 to 600.` */
export const fieldSentence = (field: AnyField, fault: Omit<Fault, 'path'>): string =>
  `${field.kind === 'words' ? field.label : labelOf(field)}: ${field.expects ?? expected(field, fault)}`;

function expected(field: AnyField, { bounds, reason }: Omit<Fault, 'path'>): string {
  if (field.kind === 'text' && field.longest < Infinity)
    return `write one line of at most ${field.longest} characters.`;
  if (field.kind !== 'number' || bounds === undefined) return `${reason}.`;
  const { unit, per, empty } = field;
  const amount = unit === 's' ? 'seconds' : `a ${bounds.whole ? 'whole ' : ''}number`;
  const [least, most] = [bounds.min, bounds.max].map((bound) => formatNumber(scaled(bound, 1 / per)));
  return `write ${amount} from ${least} to ${most}${empty === undefined ? '' : `, or nothing for ${empty}`}.`;
}
