/** Dismisses banners and opens and closes the view for viewers. Page: safe. */
import type { PageIntents } from './page-state';
import type { PageStore } from './store';

export class PageDesk implements PageIntents {
  constructor(private readonly store: PageStore) {}

  showOverlay(isShown: boolean): void {
    this.store.set({ overlay: isShown });
  }

  dismissBanner(id: string): void {
    this.store.set({ banners: this.store.state.banners.filter((banner) => banner.id !== id) });
  }
}
