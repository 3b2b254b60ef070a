/**
 * Tells a page of a newer version of itself in another tab: what this one would save, that one may not understand. Each page holds a
 * Web Lock in the name of its build for as long as it lives. Page: safe.
 */

const LOCK = 'twitch-to-cv/build/';
const CHANNEL = 'twitch-to-cv/builds';

/** The time of this page's build, which its document carries; 0 where nobody built it. */
export const ownBuild = (): number =>
  Number(document.querySelector<HTMLMetaElement>('meta[name=build]')?.content ?? 0);

/**
 * Calls `onNewer` for each newer version that is there or comes. Resolves when it is known what is there already: before that, nothing
 * may be saved.
 */
export async function watchForNewer(build: number, onNewer: () => void): Promise<void> {
  const pages = new BroadcastChannel(CHANNEL);
  pages.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'number' && data > build) onNewer();
  });
  await new Promise<void>((held) => {
    void navigator.locks.request(LOCK + String(build), { mode: 'shared' }, () => {
      held();
      return new Promise(() => undefined);
    });
  });
  pages.postMessage(build);
  const { held = [] } = await navigator.locks.query();
  const builds = held.map(({ name = '' }) => (name.startsWith(LOCK) ? Number(name.slice(LOCK.length)) : 0));
  if (Math.max(0, ...builds) > build) onNewer();
}
