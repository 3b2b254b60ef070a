/** Words that several orders have in them. Engine worker: safe. */
import { canonicalAlias, canonicalName } from '../settings/variable-name';
import { ownString } from '../text/own-string';

/** Twitch's names have 25 characters at most; NFKC makes two of some. */
const VIEWER = /^[^\s\p{C}@]{1,50}$/u;

/** A variable's canonical name, or an alias in lower case; null when it is neither. Whether the patch has it is for the caller. */
export function readName(word = ''): string | null {
  const name = canonicalName(word) ?? canonicalAlias(word);
  return name === null ? null : ownString(name);
}

/** One of the choices, in any case. */
export function readChoice<Choice extends string>(choices: readonly Choice[], word = ''): Choice | null {
  const folded = word.toLowerCase();
  return choices.find((choice) => choice === folded) ?? null;
}

/**
 * Login or display name without `@`, after NFKC: compare in one case, and with names that went through NFKC too. Null when it
 * is no name of a viewer.
 */
export function readViewer(word = ''): string | null {
  const viewer = word.startsWith('@') ? word.slice(1) : word;
  return VIEWER.test(viewer) ? ownString(viewer) : null;
}
