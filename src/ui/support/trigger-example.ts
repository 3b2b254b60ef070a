/** Triggers that a patch without any is offered, and the one that a new trigger begins as. Pure. */
import { milliseconds } from '../../domain/numbers/units';
import type { Patch } from '../../domain/patch/patch';
import type { TriggerCause } from '../../domain/support/causes';
import type { SupportTrigger } from '../../domain/support/support-trigger';

/** A cheer sweeps the filter, where the patch has one, and everything is as before. */
export function exampleTrigger({ variables }: Patch): SupportTrigger {
  const moved = variables.find(({ name }) => name.endsWith('.cutoff')) ?? variables.at(0);
  const on: TriggerCause = { kind: 'cheer', leastBits: 100, mostBits: null };
  const sentence = { name: '', on, cooldownMs: milliseconds(10_000) };
  if (moved === undefined)
    return { ...sentence, do: { kind: 'openLimits', factor: 3, forMs: milliseconds(60_000) } };
  const { name: variable, values } = moved;
  const times = {
    attackMs: milliseconds(500),
    holdMs: milliseconds(2000),
    releaseMs: milliseconds(4000),
  };
  return { ...sentence, do: { kind: 'envelope', variable, value: values.max, ...times } };
}
