/** Starts the keeper of a page: loaded once the page is there, because a visitor waits for none of it. Page: safe. */
import { pagePlace, type Visit } from '../../adapters/hosting/page-place';
import type { PageStore } from '../state/store';
import { Keeper } from './keeper';

export async function startKeeper(store: PageStore, visit: Visit): Promise<Keeper> {
  const keeper = new Keeper(store, pagePlace(visit));
  await keeper.start();
  return keeper;
}
