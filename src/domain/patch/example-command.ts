/** A command that chat could write for a variable, for whoever wrote it wrong. Pure. */
import { VOLTAGE_KINDS } from '../voltage/kinds';
import type { VariableScale } from '../voltage/variable-scale';

/** `word` is its name or an alias: `pitch: 64`. */
export function exampleFor(word: string, { kind, values }: Pick<VariableScale, 'kind' | 'values'>): string {
  return `${word}: ${VOLTAGE_KINDS[kind].exampleIn(values)}`;
}
