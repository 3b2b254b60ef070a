/** Words of the foot about the page's own files. Pure. */
import { played } from '../../app/state/played';
import type { AppState } from '../../app/state/state';

/** `Works offline`, or null where it does not or nobody knows yet. */
export const keptWords = ({ hosting }: AppState): string | null => (hosting.isKept ? 'Works offline' : null);

/** A tab that does not know what the other one does takes it for live. */
const isLiveAnywhere = (state: AppState): boolean => (played(state)?.session ?? 'live') !== 'stopped';

/** `button`: the newer version may be loaded now. `text`: it waits for the end of the show. Null where there is none. */
export const updateOffer = (state: AppState): 'button' | 'text' | null => {
  if (!state.hosting.hasUpdate) return null;
  return isLiveAnywhere(state) || state.session !== 'stopped' ? 'text' : 'button';
};
