/** Starts what keeps the page and brings newer versions, once the page is there: a visitor waits for none of it. Page: safe. */
import { pagePlace } from '../../adapters/hosting/page-place';
import type { HostingIntents } from '../state/hosting-state';
import type { PageStore } from '../state/store';
import type { Keeper } from './keeper';

export class HostingDesk implements HostingIntents {
  private keeper: Keeper | null = null;

  constructor(store: PageStore) {
    const place = pagePlace();
    const start = async (): Promise<void> => {
      const { Keeper } = await import('./keeper');
      this.keeper = new Keeper(store, place);
      await this.keeper.start();
    };
    // The host is gone or has another version by now: this page goes on as it is.
    const begin = (): void => void start().catch(() => undefined);
    if (document.readyState === 'complete') begin();
    else addEventListener('load', begin, { once: true });
  }

  async update(): Promise<void> {
    await this.keeper?.update();
  }
}
