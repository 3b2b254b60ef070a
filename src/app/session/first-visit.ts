/** Ends the first visit: when somebody goes live or brings a patch, now or in an earlier visit. Page: safe. */
import { DEFAULT_PATCH } from '../../domain/patch/default-patch';
import type { Saved } from '../../domain/patch/saved';
import type { Persistence } from '../saving/persistence';
import type { PageStore } from '../state/store';

export class FirstVisit {
  constructor(
    private readonly store: PageStore,
    private readonly persistence: Persistence,
  ) {
    const forget = store.subscribe(() => {
      if (store.state.isFirstVisit) this.look();
      else forget();
    });
  }

  /** Something that was saved was chosen in an earlier visit. */
  heed({ outputId, patch }: Saved): void {
    if (outputId !== '' || patch !== null) this.store.set({ isFirstVisit: false });
  }

  private look(): void {
    const { session, isDemoShow, patch, setup } = this.store.state;
    const isLive = session === 'live' && !isDemoShow;
    if (!isLive && patch === DEFAULT_PATCH) return;
    this.store.set({ isFirstVisit: false });
    // The next visit knows by that; the patch saves itself.
    if (isLive) void this.persistence.save({ outputId: setup.outputId, outputLabel: setup.outputLabel });
  }
}
