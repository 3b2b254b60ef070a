/** What plays, as far as this tab knows: the facts that its sentences and figures about the outputs and chat stand on. Pure. */
import type { AppState } from './state';

/** Facts of the tab that drives the outputs. */
export type Played = Pick<AppState, 'values' | 'crowds' | 'counts'>;

/** Null in a tab that only reads: what the other one plays is not known there, and its own state tells nothing of it. */
export const played = (state: AppState): Played | null => (state.tab.role === 'owner' ? state : null);
