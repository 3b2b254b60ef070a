/** Changes views, dismisses banners and opens and closes the view for viewers. Page: safe. */
import type { Inspected, PageIntents, ViewName } from './page-state';
import type { PageStore } from './store';
import { withView } from './view-address';

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

  showOverlay(isShown: boolean): void {
    this.store.set({ overlay: isShown });
  }

  tell(notice: string): void {
    this.store.set({ notice });
  }

  dismissBanner(id: string): void {
    this.store.set({ banners: this.store.state.banners.filter((banner) => banner.id !== id) });
  }
}
