/** A variable's new name wherever else a patch names it, so that nothing stops working for a better name. Any thread: safe. */
import type { MoveCost } from '../limits/limit-settings';
import type { SupportTrigger } from '../support/support-trigger';
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
    triggers: triggers.map((trigger) => renamedTrigger(trigger, nameOf)),
  };
}

const renamedCost = (cost: MoveCost, nameOf: (name: string) => string): MoveCost => ({
  ...cost,
  variable: nameOf(cost.variable),
  cools: cost.cools.map((one) => ({ ...one, variable: nameOf(one.variable) })),
});

function renamedTrigger(trigger: SupportTrigger, nameOf: (name: string) => string): SupportTrigger {
  const { do: action } = trigger;
  if (action.kind === 'openLimits') return trigger;
  if (action.kind !== 'mode') return { ...trigger, do: { ...action, variable: nameOf(action.variable) } };
  const variable = action.variable === null ? null : nameOf(action.variable);
  return { ...trigger, do: { ...action, variable } };
}
