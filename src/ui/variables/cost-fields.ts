/**
 * What a person types of the tokens that a move of one variable takes, its own and others', and the costs that come of it. Pure.
 * Bounds are for where every patch is validated.
 */
import type { MoveCost } from '../../domain/limits/limit-settings';
import { findVariable } from '../../domain/patch/find-variable';
import type { Patch } from '../../domain/patch/patch';

export interface CostDraft {
  /** Empty for one. */
  readonly tokens: string;
  /** Names or aliases, separated by commas, each with a number of tokens behind it or none for one. */
  readonly cools: string;
}

export interface CostFault {
  readonly field: keyof CostDraft;
  readonly reason: string;
}

export const COST_FIELDS: Readonly<
  Record<keyof CostDraft, { readonly label: string; readonly empty: string }>
> = {
  tokens: { label: 'Move costs', empty: '1 token' },
  cools: { label: 'And takes tokens of', empty: 'nothing else' },
};

const costOf = ({ limits }: Patch, name: string): MoveCost | undefined =>
  limits.costs.find(({ variable }) => variable === name);

const tokensText = (tokens: number): string => (tokens === 1 ? '' : String(tokens));

export function costDraftOf(patch: Patch, name: string): CostDraft {
  const { tokens = 1, cools = [] } = costOf(patch, name) ?? {};
  const cooled = cools.map((one) => `${one.variable} ${tokensText(one.tokens)}`.trim());
  return { tokens: tokensText(tokens), cools: cooled.join(', ') };
}

/** The patch in which a move of `name`, one of its variables, costs what the draft says. */
export function applyCostDraft(patch: Patch, name: string, { tokens, cools }: CostDraft): Patch | CostFault {
  const own = tokensIn(tokens);
  if (own === null)
    return { field: 'tokens', reason: `${COST_FIELDS.tokens.label}: write a number, such as 3.` };
  const known = costOf(patch, name);
  const cooled: MoveCost['cools'][number][] = [];
  for (const part of cools.split(',').map((one) => one.trim())) {
    if (part === '') continue;
    const one = cooledIn(patch, part);
    if (one === null)
      return {
        field: 'cools',
        reason: `${COST_FIELDS.cools.label}: write names with tokens, such as vcf#1.cutoff 2, separated by commas.`,
      };
    cooled.push({ ...known?.cools.find(({ variable }) => variable === one.variable), ...one });
  }
  const cost: MoveCost = { ...known, variable: name, tokens: own, cools: cooled };
  const others = patch.limits.costs.filter(({ variable }) => variable !== name);
  const costs = own === 1 && cooled.length === 0 ? others : inPlace(patch.limits.costs, cost);
  return { ...patch, limits: { ...patch.limits, costs } };
}

function inPlace(costs: readonly MoveCost[], cost: MoveCost): readonly MoveCost[] {
  const index = costs.findIndex(({ variable }) => variable === cost.variable);
  return index < 0 ? [...costs, cost] : costs.with(index, cost);
}

/** Null for text that is no number. */
function tokensIn(text: string): number | null {
  const number = text.trim() === '' ? 1 : Number(text);
  return Number.isFinite(number) ? number : null;
}

/** `cutoff 2`, by name or alias. */
function cooledIn(patch: Patch, text: string): MoveCost['cools'][number] | null {
  const [word, number = '', ...more] = text.split(/\s+/);
  const found = findVariable(patch, word);
  const tokens = tokensIn(number);
  return found === null || tokens === null || more.length > 0 ? null : { variable: found.name, tokens };
}
