/** Starts what keeps the page and brings newer versions, once the page is there. Page: safe. */
import type { HostingIntents } from '../state/hosting-state';
import type { PageStore } from '../state/store';
import type { Keeper } from './keeper';

export class HostingDesk implements HostingIntents {
  private keeper: Keeper | null = null;

  constructor(store: PageStore) {
    const { serviceWorker } = navigator as Partial<Navigator>;
    const visit = { isControlled: (serviceWorker?.controller ?? null) !== null, isTouched: false };
    for (const type of ['pointerdown', 'keydown', 'input'])
      addEventListener(type, () => (visit.isTouched = true), { once: true, capture: true, passive: true });
    const start = async (): Promise<void> => {
      const { startKeeper } = await import('./start-keeper');
      this.keeper = await startKeeper(store, visit);
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
