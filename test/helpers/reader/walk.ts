/** Walks over the format of patch files. */
import { type Field, PATCH_FILE } from './format';

/** The fields in a field, by name; of a list its entries, by `[]`. */
function inner(field: Field): (readonly [name: string, field: Field])[] {
  if (field.kind === 'object') return Object.entries(field.fields);
  if (field.kind === 'oneOf') return field.shapes.flatMap(inner);
  return field.kind === 'list' ? [['[]', field.of]] : [];
}

const join = (path: string, name: string): string =>
  path === '' || name === '[]' ? `${path}${name}` : `${path}.${name}`;

/** Every field and every entry of a list: `variables[].crowd.mode`. */
export const pathsOf = (field: Field = PATCH_FILE, path = ''): string[] => [
  ...new Set(inner(field).flatMap(([name, one]) => [join(path, name), ...pathsOf(one, join(path, name))])),
];

/** Every word that a field may be chosen from. */
export const choicesOf = (field: Field = PATCH_FILE): readonly string[] =>
  field.kind === 'choice' ? field.choices : inner(field).flatMap(([, one]) => choicesOf(one));
