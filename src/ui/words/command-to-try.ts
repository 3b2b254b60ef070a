/** The first command that a person types, for the patch that plays. Pure. */
import { exampleFor } from '../../domain/patch/example-command';
import type { Patch } from '../../domain/patch/patch';

/** Such as `!cutoff 90`; empty where the patch has no variable. */
export function commandToTry({ variables }: Pick<Patch, 'variables'>): string {
  const hasCutoff = variables.some(
    ({ aliases, values }) => aliases.includes('cutoff') && values.min <= 90 && values.max >= 90,
  );
  if (hasCutoff) return '!cutoff 90';
  const variable = variables.find(({ aliases }) => aliases.length > 0) ?? variables.at(0);
  return variable === undefined ? '' : exampleFor(variable.aliases.at(0) ?? variable.name, variable);
}
