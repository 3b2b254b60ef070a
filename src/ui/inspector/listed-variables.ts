/** The variables of a patch as a person looks for them: found by a word, in an order, in groups of their modules. Pure. */
import type { Patch, Variable } from '../../domain/patch/patch';

/** One variable and its place in the patch. */
export interface Listed {
  readonly index: number;
  readonly variable: Variable;
}

export interface ListedGroup {
  /** `vco#1`; empty where the list has no groups. */
  readonly module: string;
  readonly rows: readonly Listed[];
}

export interface Listing {
  /** A part of a name, an alias, a jack's label, a kind or a crowd mode, in any case; or a jack's number. */
  readonly find: string;
  readonly order: Order;
  readonly inGroups: boolean;
}

/** The orders, by the words of the choice: a variable's text or number by which it is sorted; null is the patch's own order. */
export const ORDERS = {
  patch: { label: 'as in the patch', by: null },
  name: { label: 'by name', by: ({ name }: Variable) => name },
  jack: { label: 'by jack', by: ({ jack }: Variable) => jack },
  kind: { label: 'by kind', by: ({ kind }: Variable) => kind },
  mode: { label: 'by crowd mode', by: ({ crowd }: Variable) => crowd.mode },
} as const;
export type Order = keyof typeof ORDERS;

const inNumbers = new Intl.Collator('en', { numeric: true });

const moduleOf = ({ name }: Variable): string => name.slice(0, Math.max(name.indexOf('.'), 0));

export function listVariables(patch: Patch, { find, order, inGroups }: Listing): readonly ListedGroup[] {
  const labels = new Map(patch.jacks.map(({ jack, label }) => [jack, label]));
  const word = find.trim().toLowerCase();
  const isFound = (variable: Variable): boolean =>
    `${variable.jack}` === word ||
    wordsOf(variable, labels.get(variable.jack)).some((one) => one.includes(word));
  const listed = patch.variables.map((variable, index): Listed => ({ index, variable }));
  const found = sorted(word === '' ? listed : listed.filter(({ variable }) => isFound(variable)), order);
  if (!inGroups) return [{ module: '', rows: found }];
  const modules = new Set(found.map(({ variable }) => moduleOf(variable)));
  return [...modules].map((module) => ({
    module,
    rows: found.filter(({ variable }) => moduleOf(variable) === module),
  }));
}

const wordsOf = ({ name, aliases, kind, crowd }: Variable, label = ''): readonly string[] =>
  [name, ...aliases, label, kind, crowd.mode].map((one) => one.toLowerCase());

function sorted(rows: readonly Listed[], order: Order): readonly Listed[] {
  const { by } = ORDERS[order];
  if (by === null) return rows;
  return rows.toSorted((one, other) => inNumbers.compare(`${by(one.variable)}`, `${by(other.variable)}`));
}
