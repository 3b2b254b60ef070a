/** Keeps a page that has no updates to tell of for when there is no network: a newer version comes once its last tab is closed. Page: safe. */
import { pagePlace } from '../../adapters/hosting/page-place';

const ignore = (): void => undefined;

export async function keepOffline(): Promise<void> {
  const place = pagePlace({ isControlled: false, isTouched: false });
  // `npm start`: a worker would only stand between the page and a newer build.
  if (place.isOwnComputer && place.isIsolated) return;
  await place.register({ onKept: ignore, onWaiting: ignore, onReplaced: ignore, onFailed: ignore });
}
