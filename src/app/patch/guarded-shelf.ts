/** The library of a page that may be outdated: it reads on, and writes nothing beside a newer version of itself. Page: safe. */
import type { PatchLibrary } from '../../adapters/storage/patch-library';

type Shelf = Pick<PatchLibrary, 'read' | 'put' | 'remove'>;

const OUTDATED = {
  ok: false,
  reason: 'A newer version of this page is open in another tab: only that one may save. Export the patch.',
} as const;

export const guardedShelf = (shelf: Shelf, isOutdated: () => boolean): Shelf => ({
  read: (mayMend) => shelf.read(mayMend && !isOutdated()),
  put: (kept) => (isOutdated() ? Promise.resolve(OUTDATED) : shelf.put(kept)),
  remove: (id) => (isOutdated() ? Promise.resolve(OUTDATED) : shelf.remove(id)),
});
