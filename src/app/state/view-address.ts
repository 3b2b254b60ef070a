/** Reads and writes the view in the part of the address after `#`, beside the words that prefill the page. Pure. */
import { VIEW_NAMES, type ViewName } from './page-state';

const WORD = 'view=';
const wordsOf = (hash: string): string[] => hash.replace(/^#/, '').split('&');

/** The first view that the address names, or null: a view that is not there is one of the unknown words. */
export function viewIn(hash: string): ViewName | null {
  const word = wordsOf(hash).find((one) => one.startsWith(WORD));
  return VIEW_NAMES.find((name) => WORD + name === word) ?? null;
}

/** The hash with that view in place of any other. Every other word stays as it is. */
export function withView(hash: string, view: ViewName): string {
  const others = wordsOf(hash).filter((one) => one !== '' && !one.startsWith(WORD));
  return `#${[...others, WORD + view].join('&')}`;
}
