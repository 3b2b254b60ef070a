/**
 * Keeps the browser from freezing the page while a session runs. Chrome freezes hidden tabs that are silent and busy, and the jacks
 * at rest are silence; it spares a page that holds a Web Lock for which somebody waits. Here the page waits for its own. Page: safe.
 */
import type { PageStore } from '../state/store';

type Locks = Pick<LockManager, 'request'>;

export function stayAwake(
  store: Pick<PageStore, 'state' | 'subscribe'>,
  locks: Locks = navigator.locks,
): void {
  let letGo: (() => void) | null = null;

  const hold = (): (() => void) => {
    const name = `twitch-to-cv/awake/${crypto.randomUUID()}`;
    let end: (() => void) | null = null;
    const ended = new Promise<void>((resolve) => (end = resolve));
    void locks.request(name, () => ended);
    // It is granted when the session ends, and has nothing to do.
    void locks.request(name, () => undefined);
    return () => end?.();
  };

  store.subscribe(() => {
    const isWanted = store.state.session !== 'stopped';
    if (isWanted) letGo ??= hold();
    else {
      letGo?.();
      letGo = null;
    }
  });
}
