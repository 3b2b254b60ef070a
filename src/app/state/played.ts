/** Tells what plays, as far as this tab knows: sentences and figures about the outputs and chat stand on it. Pure. */
import type { AppState, Played } from './state';

/** Null in a tab that only reads and has not heard from the other one: its own state tells nothing of what plays there. */
export const played = (state: AppState): Played | null => (state.tab.role === 'owner' ? state : state.echo);
