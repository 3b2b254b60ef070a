/** Changes views, dismisses banners and opens and closes the view for viewers. Page: safe. */
import type { PageIntents, ViewName } from './page-state';
import type { PageStore } from './store';
import { withView } from './view-address';

export class PageDesk implements PageIntents {
  constructor(private readonly store: PageStore) {}

  showView(view: ViewName): void {
    this.store.set({ view });
    history.replaceState(
      history.state,
      '',
      location.pathname + location.search + withView(location.hash, view),
    );
  }

  showOverlay(isShown: boolean): void {
    this.store.set({ overlay: isShown });
  }

  dismissBanner(id: string): void {
    this.store.set({ banners: this.store.state.banners.filter((banner) => banner.id !== id) });
  }
}
