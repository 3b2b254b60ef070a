/** The variable of a patch that a person means. Any thread: safe; far too slow for chat, which has `Matcher`. */
import { canonicalAlias, canonicalName } from '../settings/variable-name';
import type { Patch, Variable } from './patch';

/** By name, by alias, or by the only name that differs in nothing but case: nobody means a second one of those. */
export function findVariable({ variables }: Pick<Patch, 'variables'>, text: string): Variable | null {
  const name = canonicalName(text);
  const alias = canonicalAlias(text);
  const alike = variables.filter((one) => one.name.toLowerCase() === alias);
  return (
    variables.find((one) => one.name === name) ??
    variables.find(({ aliases }) => aliases.some((one) => one === alias)) ??
    (alike.length === 1 ? alike[0] : null)
  );
}
