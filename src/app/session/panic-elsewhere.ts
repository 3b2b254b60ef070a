/** Panic in the tab that drives the outputs, ordered from here, and the words for it on this page. Page: safe. */
import { callPanic, PANIC_WITHIN_MS } from '../../shared/panic-call';
import { BannerId } from '../state/page-state';
import type { PageStore } from '../state/store';
import { otherPanicWords, ownPanicWords, type PanicWords } from './panic-words';

/** The other tab takes PANIC_WITHIN_MS at most to answer. */
const ANSWERED_WITHIN_MS = PANIC_WITHIN_MS + 40;

/** Resolves when the page has told what the other tab answered, or that none did. */
export async function panicElsewhere(store: PageStore): Promise<void> {
  const outcome = await callPanic(ANSWERED_WITHIN_MS);
  const { tab } = store.state;
  if (tab.role === 'reader') showPanic(store, BannerId.PanicElsewhere, otherPanicWords(tab.owner, outcome));
  else showPanic(store, BannerId.Panic, ownPanicWords('Panic', outcome ?? 'noStream'));
}

/** Good news is a notice, and takes back the banner of an earlier panic. */
export function showPanic(store: PageStore, bannerId: string, { text, isBad }: PanicWords): void {
  const others = store.state.banners.filter(({ id }) => id !== bannerId);
  if (isBad) store.set({ banners: [...others, { id: bannerId, tone: 'bad', text, action: null }] });
  else store.set({ banners: others, notice: text });
}
