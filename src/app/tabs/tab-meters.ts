/** The meters of a tab that may be one of several: it answers those that only read, and hears as one of them. Page: safe. */
import type { PatchDesk } from '../patch/patch-desk';
import type { Persistence } from '../saving/persistence';
import type { OutputsLookout } from '../session/outputs-lookout';
import type { Session } from '../session/session';
import type { Meters } from '../state/state';
import type { PageStore } from '../state/store';
import { EchoEar } from './echo-ear';
import { answerReaders } from './echo-voice';
import { StreamMeters } from './stream-meters';

export interface TabParts {
  readonly store: PageStore;
  readonly session: Session;
  readonly lookout: OutputsLookout;
  readonly patch: PatchDesk;
  readonly persistence: Persistence;
}

export function metersOfTabs({ store, session, lookout, patch, persistence }: TabParts): Meters {
  answerReaders({ store, session, lookout });
  return new StreamMeters(store, session, earOf({ store, patch, persistence }));
}

/** Hears the other tab, and takes its patch from the disk. */
export const earOf = ({
  store,
  patch: desk,
  persistence,
}: Pick<TabParts, 'store' | 'persistence'> & { readonly patch: Pick<PatchDesk, 'restore'> }): EchoEar =>
  new EchoEar(store, async () => {
    const { patch, openEntry } = await persistence.load(() => undefined);
    // Meanwhile this tab may have taken over, and has a patch of its own.
    if (store.state.tab.role === 'reader' && patch !== null)
      desk.restore(patch, openEntry === '' ? null : openEntry);
  });
