/**
 * The views of the page, in the order of the rail. A new one is one file in `views/`, a name in `VIEW_NAMES` and one line here.
 * Play is there at once; the others are loaded at their first visit.
 */
import type { ViewName } from '../../app/state/page-state';
import type { AppElement } from '../kit/app-element';
import { PlayView } from './views/play';

interface View {
  readonly label: string;
  /** Resolves with what makes the view. Rejects where the file is gone, as after an update of the page. */
  load(): Promise<() => AppElement>;
}

export const VIEWS: Readonly<Record<ViewName, View>> = {
  play: { label: 'Play', load: () => Promise.resolve(() => new PlayView()) },
  patch: { label: 'Patch', load: async () => (await import('./views/patch')).create },
  crowd: { label: 'Crowd', load: async () => (await import('./views/crowd')).create },
  rig: { label: 'Rig', load: async () => (await import('./views/rig')).create },
  log: { label: 'Log', load: async () => (await import('./views/log')).create },
};
