/** Why an act of the palette can do nothing now. Pure. */
import type { App, AppState } from '../../app/state/state';
import { isReadOnlyTab } from '../words/sentences';

const OTHER_TAB = 'Another tab drives the outputs';
const NOT_LIVE = 'Go live first';
const LIVE = 'Stop first';

/** For what changes the patch or the show. */
export const inReader = ({ state }: App): string | null => (isReadOnlyTab(state) ? OTHER_TAB : null);

/** For what only a running session can do. */
export const unlessLive = (app: App): string | null =>
  inReader(app) ?? (app.state.session === 'live' ? null : NOT_LIVE);

/** For what is chosen before going live. */
export const unlessStopped = (app: App): string | null =>
  inReader(app) ?? (app.state.session === 'stopped' ? null : LIVE);

export const isOn = ({ session }: AppState): boolean => session === 'live' || session === 'starting';
