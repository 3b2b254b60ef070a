/** Takes back what the page says on its own account as soon as it is not so any more: banners, and the answer to the last act. Pure. */
import { isPastObstacle } from './arm-obstacle';
import { type Banner, BannerId } from './page-state';
import type { AppState } from './state';

/** Gives the same state where nothing that it says is past. */
export function withoutPast(state: AppState): AppState {
  const banners = state.banners.filter((banner) => isStillSo(banner, state));
  const notice = isPastObstacle(state.notice, state) ? '' : state.notice;
  if (banners.length === state.banners.length && notice === state.notice) return state;
  return { ...state, banners, notice };
}

/** Every other banner is ended elsewhere: by the database, by the next link, by the person. */
function isStillSo({ id }: Banner, { session, armed, tab, loss }: AppState): boolean {
  switch (id) {
    case BannerId.Lost:
      return loss !== null;
    case BannerId.Discarded:
      return session === 'stopped' && tab.role === 'owner';
    // Who arms has put right what a panic left, and looked at what a fresh stream asks for.
    case BannerId.Panic:
      return !armed;
    case BannerId.Renewed:
      return !armed && session === 'live' && loss === null;
    case BannerId.Away:
      return !armed && session === 'live';
    case BannerId.Slowed:
      return session === 'live';
    case BannerId.PanicElsewhere:
      return tab.role === 'reader';
    default:
      return true;
  }
}
