/** Keeps the screen on while a session runs: a computer that falls asleep stops the show. Page: safe. */
import type { PageStore } from '../state/store';

interface Screen {
  readonly document: Pick<Document, 'visibilityState' | 'addEventListener'>;
  /** Missing in some browsers. */
  readonly wakeLock: Pick<WakeLock, 'request'> | undefined;
}

const ofBrowser = (): Screen => ({ document, wakeLock: (navigator as Partial<Navigator>).wakeLock });

/** The browser takes the lock away from a hidden page; it is asked for again when the page is seen. A refusal changes nothing. */
export function keepScreenOn(
  store: Pick<PageStore, 'state' | 'subscribe'>,
  { document: page, wakeLock }: Screen = ofBrowser(),
): void {
  let lock: WakeLockSentinel | null = null;
  let isAsking = false;
  const isWanted = (): boolean => store.state.session === 'live' && page.visibilityState === 'visible';

  const follow = async (): Promise<void> => {
    if (lock !== null && (lock.released || !isWanted())) {
      const held = lock;
      lock = null;
      if (!held.released) await held.release();
    }
    if (lock !== null || isAsking || wakeLock === undefined || !isWanted()) return;
    isAsking = true;
    lock = await wakeLock.request('screen').catch(() => null);
    isAsking = false;
    // The session may have ended meanwhile.
    if (lock !== null && !isWanted()) await follow();
  };

  let wanted = false;
  store.subscribe(() => {
    if (wanted === (wanted = isWanted())) return;
    void follow();
  });
  page.addEventListener('visibilitychange', () => void follow());
}
