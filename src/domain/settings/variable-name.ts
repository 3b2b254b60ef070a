/** Names of variables and their aliases, and the one spelling that chat's words are compared with. Any thread: safe. */

/** The most variables of one patch. */
export const MAX_VARIABLES = 256;
/** The longest command, in UTF-16 units: a name, a colon and a value. */
export const COMMAND_MAX_LENGTH = 100;

const NAME = /^(?<module>[a-z0-9]+)#0*(?<instance>0|[1-9]\d*)\.(?<parameter>[a-z0-9#]+)$/i;
/** Starts with a letter, so that no time of day (`12:30`) is a command. */
const ALIAS = /^\p{L}[\p{L}\p{M}\p{N}._-]*$/u;
const MAX_ALIAS_LENGTH = 32;

/** Module in lower case, instance without leading zeros; null when chat's grammar has no such name. */
export function canonicalName(text: string): string | null {
  if (text.length > COMMAND_MAX_LENGTH) return null;
  const parts = NAME.exec(text)?.groups;
  if (parts === undefined) return null;
  return `${parts['module'].toLowerCase()}#${parts['instance']}.${parts['parameter']}`;
}

/** One word in any script, or another full name, in lower case; null when it is neither. Chat may write it in any case. */
export function canonicalAlias(text: string): string | null {
  const name = canonicalName(text);
  if (name !== null) return name.toLowerCase();
  if (text.length > MAX_ALIAS_LENGTH) return null;
  const folded = text.normalize('NFKC').toLowerCase();
  return folded.length <= MAX_ALIAS_LENGTH && ALIAS.test(folded) ? folded : null;
}

/** Whether `name: value` fits in a command for every value up to `maxValue`. */
export const fitsInCommand = (name: string, maxValue: number): boolean =>
  `${name}:${maxValue}`.length <= COMMAND_MAX_LENGTH;
