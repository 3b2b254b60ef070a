/**
 * The draft of the tokens that a move of one variable takes, its own and others', and the costs that come of it. Pure. Bounds are
 * for the reader of patches.
 */
import { LIMITS, type MoveCost } from '../../domain/limits/limit-settings';
import { findVariable } from '../../domain/patch/find-variable';
import type { Patch } from '../../domain/patch/patch';
import { text } from '../../domain/settings/field';
import { formatRange } from '../kit/format';
import type { DraftFault } from '../form/described-form';

const COST = LIMITS.fields.costs.fields;

/** A cost as one line of text for each of its settings. */
export const COST_LINES = {
  tokens: COST.tokens,
  cools: text(COST.cools.label, {
    ...{ longest: 10_000, fallback: '', empty: 'nothing else' },
    expects: `write names with ${formatRange(COST.tokens)} tokens each, such as vcf#1.cutoff 2, separated by commas.`,
  }),
};
interface CostLines {
  readonly tokens: number;
  /** Names or aliases, separated by commas, each with a number of tokens behind it or none for one. */
  readonly cools: string;
}
type Cooled = MoveCost['cools'][number];

const costOf = ({ limits }: Patch, name: string): MoveCost | undefined =>
  limits.costs.find(({ variable }) => variable === name);

export function costLinesOf(patch: Patch, name: string): CostLines {
  const { tokens = 1, cools = [] } = costOf(patch, name) ?? {};
  const cooled = cools.map((one) => (one.tokens === 1 ? one.variable : `${one.variable} ${one.tokens}`));
  return { tokens, cools: cooled.join(', ') };
}

/** The patch in which a move of `name`, one of its variables, costs what the lines say; or what is wrong with `cools`. */
export function withCost(patch: Patch, name: string, { tokens, cools }: CostLines): Patch | DraftFault {
  const known = costOf(patch, name);
  const parts = cools
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const cooled = parts.map((part) => cooledIn(patch, part, known));
  if (!cooled.every((one) => one !== null))
    return { field: 'cost.cools', reason: `${COST_LINES.cools.label}: ${COST_LINES.cools.expects}` };
  const cost: MoveCost = { ...known, variable: name, tokens, cools: cooled };
  const isNone = tokens === 1 && cooled.length === 0;
  const { costs } = patch.limits;
  const index = known === undefined ? costs.length : costs.indexOf(known);
  return {
    ...patch,
    limits: { ...patch.limits, costs: costs.toSpliced(index, 1, ...(isNone ? [] : [cost])) },
  };
}

/** `cutoff 2`, by name or alias; null when it is none. Fields that a newer page wrote beside it stay. */
function cooledIn(patch: Patch, line: string, known: MoveCost | undefined): Cooled | null {
  const [word, number = '1', ...more] = line.split(/\s+/);
  const variable = findVariable(patch, word)?.name;
  const tokens = Number(number);
  if (variable === undefined || !Number.isFinite(tokens) || more.length > 0) return null;
  return { ...known?.cools.find((one) => one.variable === variable), variable, tokens };
}
