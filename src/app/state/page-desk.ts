/** Changes views, dismisses banners and opens small windows. Page: safe. */
import type { Inspected, PageIntents, ViewName, WindowName } from './page-state';
import type { PageStore } from './store';
import { windowHash, withView } from './view-address';

/** In CSS pixels. Stage has room for its largest figures, Dock that of a dock in OBS. */
const SIZES: Readonly<Record<WindowName, string>> = {
  stage: 'width=1280,height=800',
  dock: 'width=300,height=500',
};

export class PageDesk implements PageIntents {
  private inspectedFrom: ViewName = 'patch';

  constructor(private readonly store: PageStore) {}

  showView(view: ViewName): void {
    this.store.set({ view });
    history.replaceState(
      history.state,
      '',
      location.pathname + location.search + withView(location.hash, view),
    );
  }

  inspect(inspected: Inspected): void {
    this.inspectedFrom = this.store.state.view;
    this.store.set({ inspected });
    this.showView('patch');
  }

  endInspection(): void {
    if (this.store.state.inspected === null) return;
    this.store.set({ inspected: null });
    this.showView(this.inspectedFrom);
  }

  /** Without an opener it has a thread of its own: it draws and panics on while this page hangs. */
  openWindow(name: WindowName): void {
    open(location.pathname + windowHash(name), '_blank', `popup,noopener,${SIZES[name]}`);
  }

  tell(notice: string): void {
    this.store.set({ notice });
  }

  dismissBanner(id: string): void {
    this.store.set({ banners: this.store.state.banners.filter((banner) => banner.id !== id) });
  }
}
