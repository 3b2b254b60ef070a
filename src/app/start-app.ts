/** Makes the app and brings back what was there: saved settings first, then what the address asks for. Page: safe. */
import { canChooseOutput } from '../adapters/audio/output-devices';
import { ownBuild, watchForNewer } from '../adapters/hosting/version-gate';
import { type Address, parseAddress, withoutPatch } from '../domain/patch/address';
import type { Saved } from '../domain/patch/saved';
import { PageApp } from './page-app';
import { DISCARDED } from './session/away-words';
import { askBeforeLeaving } from './session/leave-guard';
import { stayAwake } from './session/stay-awake';
import { keepScreenOn } from './session/wake-lock';
import { initialState } from './state/initial-state';
import { BannerId } from './state/page-state';
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
    .then(() => {
      const followAddress = (): void => {
        const view = viewIn(location.hash);
        if (view !== null) store.set({ view });
        prefill(app, store, parseAddress(location.hash));
      };
      followAddress();
      // A link pasted into an open tab changes the part after # and loads nothing.
      addEventListener('hashchange', followAddress);
    })
    .finally(broughtBack.resolve);
  return app;
}

/** Brings back what was saved last, now or as soon as the database answers. */
async function bringBack(app: PageApp): Promise<void> {
  restore(
    app,
    await app.persistence.load((saved) => {
      // Never under a running show: nobody expects its patch to change.
      if (app.state.session === 'stopped') restore(app, saved);
    }),
  );
}

function restore(app: PageApp, saved: Saved): void {
  app.firstVisit.heed(saved);
  app.listen.restore(saved.speakersId);
  app.obs.restore(saved);
  app.tracing.restore(saved);
  app.viewersPage.restore(saved.viewersAddress);
  app.onAir.restore(saved.overlay);
  app.alerts.restore(saved.watchBy);
  if (saved.patch !== null) app.patch.restore(saved.patch, saved.openEntry === '' ? null : saved.openEntry);
  if (saved.twitchChannel !== '') app.setup.setTwitchChannel(saved.twitchChannel);
  if (saved.outputId !== '') app.outputs.want({ id: saved.outputId, label: saved.outputLabel });
}

/** A link fills in fields and opens the preview of its patch. It never connects, arms or plays. */
function prefill(app: PageApp, store: PageStore, address: Address): void {
  if (address.twitchChannel !== null) app.setup.setTwitchChannel(address.twitchChannel);
  if (address.output !== null) app.outputs.want({ id: '', label: address.output });
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
