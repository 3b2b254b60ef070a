/** A variable's new name wherever else a patch names it, so that nothing stops working for a better name. Any thread: safe. */
import type { MoveCost } from '../limits/limit-settings';
import { TRIGGERS } from '../support/support-trigger';
import type { Patch } from './patch';

/** The patch in which costs, the vote on the mode and triggers mean `to` where they meant `from`. Both are canonical names. */
export function withReferencesTo(patch: Patch, from: string, to: string): Patch {
  if (from === to) return patch;
  const nameOf = (name: string): string => (name === from ? to : name);
  const { limits, crowdSwitch, triggers } = patch;
  return {
    ...patch,
    limits: { ...limits, costs: limits.costs.map((cost) => renamedCost(cost, nameOf)) },
    crowdSwitch: { ...crowdSwitch, variables: crowdSwitch.variables.map(nameOf) },
    triggers: TRIGGERS.renamed(triggers, nameOf, 'triggers'),
  };
}

const renamedCost = (cost: MoveCost, nameOf: (name: string) => string): MoveCost => ({
  ...cost,
  variable: nameOf(cost.variable),
  cools: cost.cools.map((one) => ({ ...one, variable: nameOf(one.variable) })),
});
