/** One described setting as a person meets it: its label, the text for its value, and what is wrong with that text. Pure. */
import type { AnyField, Spelling } from '../../domain/settings/described';
import { type Fault, Findings } from '../../domain/settings/findings';
import { HostileObject } from '../../domain/settings/hostile-object';
import { formatNumber, scaled } from '../../domain/numbers/number-words';

/** `Over, s`, `Crowd mode` and `Aliases, separated by commas`. */
export function labelOf(field: AnyField): string {
  if (field.kind === 'words') return `${field.label}, separated by commas`;
  return field.kind === 'number' && field.unit !== '' ? `${field.label}, ${field.unit}` : field.label;
}

/** Numbers that may be words too, such as notes, need the whole keyboard. */
export const keyboardOf = (field: AnyField): 'decimal' | 'text' =>
  field.kind === 'number' && field.spelling === undefined ? 'decimal' : 'text';

const PLAIN: Spelling = { toText: String, toNumber: Number };

/** The text in the field; nothing for a value that the placeholder says. */
export function textOf(field: AnyField, value: unknown): string {
  if (value === null || (field.empty !== undefined && value === field.fallback)) return '';
  if (field.kind === 'number')
    return (field.spelling ?? PLAIN).toText(scaled(value as number, 1 / field.per));
  if (field.kind === 'flag') return value === true ? 'true' : 'false';
  return field.kind === 'words' ? (value as readonly string[]).join(', ') : (value as string);
}

/**
 * The setting that a text means, in the unit of the file; NaN, which no field takes, where a number is asked for and there is
 * none.
 */
export function valueOf(field: AnyField, text: string): unknown {
  const typed = text.trim();
  if (typed === '' && field.empty !== undefined) return field.fallback;
  if (field.kind === 'number')
    return typed === '' ? NaN : scaled((field.spelling ?? PLAIN).toNumber(typed), field.per);
  if (field.kind === 'flag') return typed === 'true';
  return field.kind === 'words' ? typed.split(/[\s,]+/).filter((word) => word !== '') : typed;
}

/** The first thing wrong with a value by itself, or null. */
export function faultOfValue(field: AnyField, value: unknown): Fault | null {
  const findings = new Findings();
  field.read(new HostileObject(value === null ? {} : { value }, 'file', findings), 'value');
  return findings.listFaults().at(0) ?? null;
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
