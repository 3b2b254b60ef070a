/**
 * The app of a small window. It has no engine and no stream, writes nothing, and never asks to drive the outputs: it shows what the
 * tab that does says of itself, and hands Panic and Pause to that tab. Page: safe.
 */
import { canChooseOutput } from '../../adapters/audio/output-devices';
import { Persistence } from '../saving/persistence';
import { ThemeDesk } from '../saving/theme-desk';
import { panicElsewhere } from '../session/panic-elsewhere';
import { initialState } from '../state/initial-state';
import { type Banner, BannerId } from '../state/page-state';
import type { AppState, Meters, SmallApp } from '../state/state';
import { PageStore } from '../state/store';
import { orderPause } from './pause-call';
import { StreamMeters } from './stream-meters';
import { earOf } from './tab-meters';
import { followOwner } from './tab-ownership';

const GONE: Banner = {
  id: BannerId.Gone,
  tone: 'bad',
  text: 'The tab that drove the outputs is gone, and its stream with it. Open Twitch-to-CV to go live again.',
  action: null,
};

export class WindowApp implements SmallApp {
  readonly panics = { panic: () => void panicElsewhere(this.store) };
  readonly hand = { pause: orderPause };
  readonly meters: Meters;
  /** Follows the theme that is chosen on the page. */
  readonly themes: ThemeDesk;

  constructor(
    private readonly store = new PageStore({
      ...initialState({ canChooseOutput: canChooseOutput(), isolated: globalThis.crossOriginIsolated }),
      tab: { role: 'reader', owner: 'the tab that drives the outputs' },
    }),
  ) {
    this.themes = new ThemeDesk(store);
    const persistence = new Persistence(store);
    const patch = { restore: (saved: AppState['patch']): void => store.set({ patch: saved }) };
    this.meters = new StreamMeters(store, { current: null }, earOf({ store, patch, persistence }));
    followOwner({
      onOwner: (owner) => store.set({ tab: { role: 'reader', owner } }),
      onLook: (isThere) => this.tellGone(!isThere),
    });
    store.subscribe(() => this.dropAnsweredPanic());
  }

  get state(): AppState {
    return this.store.state;
  }

  subscribe(listener: () => void): () => void {
    return this.store.subscribe(listener);
  }

  private tellGone(isGone: boolean): void {
    const { banners } = this.state;
    if (isGone === banners.includes(GONE)) return;
    this.store.set({ banners: isGone ? [...banners, GONE] : banners.filter((banner) => banner !== GONE) });
  }

  /** Nobody can dismiss a banner here: one of a panic goes once the other tab says that nothing plays. */
  private dropAnsweredPanic(): void {
    const { echo, banners } = this.state;
    const fade = echo?.outputs.fade;
    if (fade !== 'closed' && fade !== 'off') return;
    if (echo?.armed === true || banners.every(({ id }) => id !== BannerId.PanicElsewhere)) return;
    this.store.set({ banners: banners.filter(({ id }) => id !== BannerId.PanicElsewhere) });
  }
}
