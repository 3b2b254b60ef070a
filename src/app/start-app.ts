/** Makes the app and brings back what was there: saved settings first, then what the address asks for. Page: safe. */
import { canChooseOutput } from '../adapters/audio/output-devices';
import { ownBuild, watchForNewer } from '../adapters/hosting/version-gate';
import { parseAddress } from '../domain/patch/address';
import type { Saved } from '../domain/patch/saved';
import { bringBack, prefill } from './bring-back';
import { PageApp } from './page-app';
import { DISCARDED } from './session/away-words';
import { askBeforeLeaving } from './session/leave-guard';
import { stayAwake } from './session/stay-awake';
import { keepScreenOn } from './session/wake-lock';
import { initialState } from './state/initial-state';
import type { App } from './state/state';
import { PageStore } from './state/store';
import { viewIn } from './state/view-address';
import { claimTab } from './tabs/tab-ownership';

/** Members of Chrome that TypeScript's library does not know. */
interface DiscardableDocument {
  readonly wasDiscarded?: boolean;
}

export function startApp(): App {
  const fresh = initialState({
    canChooseOutput: canChooseOutput(),
    isolated: globalThis.crossOriginIsolated,
  });
  const store = new PageStore({ ...fresh, view: viewIn(location.hash) ?? fresh.view });
  const broughtBack: PromiseWithResolvers<void> = Promise.withResolvers();
  const app = new PageApp(store, broughtBack.promise);
  askBeforeLeaving(store);
  keepScreenOn(store);
  stayAwake(store);
  const openedAt = new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  const claimed = claimTab({
    onOwner: () => {
      const wasReader = store.state.tab.role === 'reader';
      store.set({ tab: { role: 'owner' }, echo: null });
      // The other tab's changes meanwhile count now.
      if (wasReader) void bringBack(app);
    },
    onReader: (owner) => {
      store.set({ tab: { role: 'reader', owner } });
    },
    describe: () => {
      const { twitchChannel } = store.state.setup;
      return `the tab opened at ${openedAt}${twitchChannel === '' ? '' : ` for ${twitchChannel}`}`;
    },
  });
  if ((document as DiscardableDocument).wasDiscarded === true) store.set({ banners: [DISCARDED] });
  void app.outputs.refresh();
  const gated = watchForNewer(ownBuild(), () => void app.persistence.retire());
  void Promise.all([claimed, gated])
    .then(() => bringBack(app))
    .then((early) => {
      const followAddress = (chosen: Partial<Saved>): void => {
        const view = viewIn(location.hash);
        if (view !== null) store.set({ view });
        prefill(app, store, parseAddress(location.hash), chosen);
      };
      followAddress(early);
      // A link pasted into an open tab changes the part after # and loads nothing.
      addEventListener('hashchange', () => followAddress({}));
    })
    .finally(broughtBack.resolve);
  return app;
}
