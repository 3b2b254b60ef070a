/** Asks before a page is left or loaded again while its outputs are armed. Page: safe. */
import type { PageStore } from '../state/store';

type Asked = Pick<Window, 'addEventListener' | 'removeEventListener'>;

/** The browser asks in its own words. Nothing listens while nothing is armed, so that leaving is as fast as ever. */
export function askBeforeLeaving(store: Pick<PageStore, 'state' | 'subscribe'>, page: Asked = window): void {
  const onLeave = (event: Event): void => {
    if (store.state.armed) event.preventDefault();
  };
  let asks = false;
  store.subscribe(() => {
    const { armed } = store.state;
    if (armed === asks) return;
    asks = armed;
    if (armed) page.addEventListener('beforeunload', onLeave);
    else page.removeEventListener('beforeunload', onLeave);
  });
}
