/** Reads and writes the view in the part of the address after `#`, beside the words that prefill the page. Pure. */
import { VIEW_NAMES, type ViewName, WINDOW_NAMES, type WindowName } from './page-state';

const WORD = 'view=';
const wordsOf = (hash: string): string[] => hash.replace(/^#/, '').split('&');

/** The first view that the address names, where it is among `names`; else null. */
function named<Name extends string>(hash: string, names: readonly Name[]): Name | null {
  const word = wordsOf(hash).find((one) => one.startsWith(WORD));
  return names.find((name) => WORD + name === word) ?? null;
}

/** Null also for a view that is not there: it is one of the unknown words. */
export const viewIn = (hash: string): ViewName | null => named(hash, VIEW_NAMES);

/** The small window that this address is of, or null for the page. */
export const windowIn = (hash: string): WindowName | null => named(hash, WINDOW_NAMES);

/** The address of a small window, after `#`. It has no other words: a window prefills nothing. */
export const windowHash = (name: WindowName): string => `#${WORD}${name}`;

/** The hash with that view in place of any other. Every other word stays as it is. */
export function withView(hash: string, view: ViewName): string {
  const others = wordsOf(hash).filter((one) => one !== '' && !one.startsWith(WORD));
  return `#${[...others, WORD + view].join('&')}`;
}
