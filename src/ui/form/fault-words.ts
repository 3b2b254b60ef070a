/** Says in the words and units of an editor's fields what the reader of patches found wrong with an edit. Pure. */
import type { Patch } from '../../domain/patch/patch';
import type { Fault } from '../../domain/settings/findings';
import { formatNumber } from '../kit/format';
import { fieldSentence } from './described-field';
import type { FormFields } from './described-form';
import type { DraftFault } from './draft-fault';

/** A field of an editor, as the person sees it. */
export interface FieldWords<Field> {
  readonly field: Field;
  readonly label: string;
  /** How many of the setting's own unit one of the field's is; 1 when left out. */
  readonly per?: number;
}

/** The field that shows the setting at a path of the file, or null when the editor has none. */
export type FieldAt<Field> = (path: string) => FieldWords<Field> | null;

/** The first fault of a field, else the first of all: one thing at a time to put right. */
export function toDraftFault<Field>(
  faults: readonly Fault[],
  patch: Patch,
  fieldAt: FieldAt<Field>,
): DraftFault<Field> {
  const fault = faults.find(({ path }) => fieldAt(path) !== null) ?? faults[0];
  const words = fieldAt(fault.path);
  if (words === null) return { field: null, reason: faultSentence(fault, patch) };
  const { field, label, per = 1 } = words;
  const { bounds } = fault;
  if (bounds === undefined) return { field, reason: `${label}: ${named(fault.reason, patch)}.` };
  const [min, max] = [bounds.min, bounds.max].map((bound) => formatNumber(Number((bound / per).toFixed(6))));
  const kind = bounds.whole && per === 1 ? 'whole number' : 'number';
  return { field, reason: `${label}: write a ${kind} from ${min} to ${max}.` };
}

/** The same for described fields; `nameAt` gives the field's name for a path. */
export function toFieldFault(
  faults: readonly Fault[],
  patch: Patch,
  fields: FormFields,
  nameAt: (path: string) => string,
): DraftFault<string> {
  const fault = faults.find(({ path }) => fields.has(nameAt(path))) ?? faults[0];
  const name = nameAt(fault.path);
  const field = fields.get(name);
  if (field === undefined) return { field: null, reason: faultSentence(fault, patch) };
  return { field: name, reason: fieldSentence(field, { ...fault, reason: named(fault.reason, patch) }) };
}

/** What is wrong, for a place that has no fields. */
export const faultSentence = ({ path, reason }: Fault, patch: Patch): string =>
  `This cannot be kept: ${named(path, patch)} ${named(reason, patch)}.`;

/** `variables[2].name` is `vco#1.pitch` to a person, and `jacks[0].jack` is jack 1. */
const named = (text: string, { variables, jacks }: Patch): string =>
  text
    .replaceAll(/variables\[(\d+)\](?:\.(?:name|aliases\[\d+\]))?/g, (place, index: string) => {
      const name = variables.at(Number(index))?.name;
      return name === undefined || name === '' ? place : name;
    })
    .replaceAll(/jacks\[(\d+)\](?:\.jack)?/g, (place, index: string) => {
      const jack = jacks.at(Number(index))?.jack;
      return jack === undefined ? place : `jack ${jack}`;
    });
