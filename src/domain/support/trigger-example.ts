/** The trigger that a patch without any is offered, and that a new one begins as. Any thread: safe. */
import { milliseconds } from '../numbers/units';
import type { Range } from '../numbers/range';
import type { TriggerCause } from './causes';
import type { SupportTrigger } from './support-trigger';

interface Movable {
  readonly name: string;
  readonly values: Range;
}

/** A cheer sweeps the filter, where the patch has one, and everything is as before. */
export function exampleTrigger({ variables }: { readonly variables: readonly Movable[] }): SupportTrigger {
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
