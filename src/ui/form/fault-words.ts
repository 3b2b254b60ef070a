/** Says what the reader of patches found wrong with an edit: in the words and units of a form's fields, and by names that a person gave. Pure. */
import type { Patch } from '../../domain/patch/patch';
import type { Fault } from '../../domain/settings/findings';
import { fieldSentence } from './described-field';
import type { DraftFault, FormFields } from './described-form';

/** The first fault of a field, else the first of all: one thing at a time to put right. `nameAt` gives the field's name for a path. */
export function toDraftFault(
  faults: readonly Fault[],
  patch: Patch,
  fields: FormFields,
  nameAt: (path: string) => string,
): DraftFault {
  const fault = faults.find(({ path }) => fields.has(nameAt(path))) ?? faults[0];
  const name = nameAt(fault.path);
  const field = fields.get(name);
  if (field === undefined) return { field: null, reason: faultSentence(fault, patch) };
  return { field: name, reason: fieldSentence(field, { ...fault, reason: named(fault.reason, patch) }) };
}

/** Says a fault, for a place that has no fields. */
export const faultSentence = ({ path, reason }: Fault, patch: Patch): string =>
  `This cannot be kept: ${named(path, patch)} ${named(reason, patch)}.`;

/** `variables[2].name` is `vco#1.pitch` to a person, and `jacks[0].jack` is jack 1. */
export const named = (text: string, { variables, jacks }: Patch): string =>
  text
    .replaceAll(/variables\[(\d+)\](?:\.(?:name|aliases\[\d+\]))?/g, (place, index: string) => {
      const name = variables.at(Number(index))?.name;
      return name === undefined || name === '' ? place : name;
    })
    .replaceAll(/jacks\[(\d+)\](?:\.jack)?/g, (place, index: string) => {
      const jack = jacks.at(Number(index))?.jack;
      return jack === undefined ? place : `jack ${jack}`;
    });
