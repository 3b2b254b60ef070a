/** Puts what was saved, and what the address asks for, into the page. A person who was quicker is not overruled. Page: safe. */
import { type Address, withoutPatch } from '../domain/patch/address';
import type { Saved } from '../domain/patch/saved';
import type { PageApp } from './page-app';
import { BannerId } from './state/page-state';
import type { PageStore } from './state/store';

/**
 * Brings back what was saved last, now or as soon as the database answers. Resolves with what a person changed before that, which
 * stays.
 */
export async function bringBack(app: PageApp): Promise<Partial<Saved>> {
  const loaded = await app.persistence.load((saved) => {
    // Never under a running show: nobody expects its patch to change.
    if (app.state.session === 'stopped') restore(app, saved);
  });
  const { early, stored } = loaded;
  const { patch = null, openEntry = '' } = early;
  if (patch === null || stored.patch === null) restore(app, loaded);
  else {
    restore(app, { ...loaded, patch: stored.patch, openEntry: stored.openEntry });
    // Undo leads back to the patch that was saved.
    app.patch.replace(patch, openEntry === '' ? null : openEntry);
  }
  return early;
}

function restore(app: PageApp, saved: Saved): void {
  app.firstVisit.heed(saved);
  app.listen.restore(saved.speakersId);
  app.obs.restore(saved);
  app.tracing.restore(saved);
  app.viewersPage.restore(saved.viewersAddress);
  app.onAir.restore(saved.overlay);
  app.alerts.restore(saved.watchBy);
  // The one on the page may have edits that can be undone.
  if (saved.patch !== null && saved.patch !== app.state.patch)
    app.patch.restore(saved.patch, saved.openEntry === '' ? null : saved.openEntry);
  if (saved.twitchChannel !== '') app.setup.setTwitchChannel(saved.twitchChannel);
  if (saved.outputId !== '') app.outputs.want({ id: saved.outputId, label: saved.outputLabel });
}

/** A link fills in fields but those that a person has `chosen`, and opens the preview of its patch. It never connects, arms or plays. */
export function prefill(app: PageApp, store: PageStore, address: Address, chosen: Partial<Saved>): void {
  const { twitchChannel, output } = address;
  if (twitchChannel !== null && chosen.twitchChannel === undefined) app.setup.setTwitchChannel(twitchChannel);
  if (output !== null && chosen.outputId === undefined) app.outputs.want({ id: '', label: output });
  if (address.chatUrl !== null && store.state.session === 'stopped') {
    store.set({ setup: { ...store.state.setup, chatUrl: address.chatUrl } });
  }
  if (address.patch !== null) {
    void app.patch.importLink(address.patch);
    history.replaceState(
      history.state,
      '',
      location.pathname + location.search + withoutPatch(location.hash),
    );
  }
  // Faults of the address before this one are past.
  const others = store.state.banners.filter(({ id }) => id !== BannerId.Address);
  const text = address.faults.join(' ');
  store.set({
    banners:
      text === '' ? others : [...others, { id: BannerId.Address, tone: 'caution', text, action: null }],
  });
}
