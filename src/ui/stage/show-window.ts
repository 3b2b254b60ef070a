/** Shows a small window in place of the page. Loaded only for the address of one. */
import type { WindowName } from '../../app/state/page-state';
import { windowIn } from '../../app/state/view-address';
import { WindowApp } from '../../app/tabs/window-app';
import { showInTab } from '../kit/tab-icon';
import { windowSign } from '../words/tab-sign';
import { Dock } from './dock';
import { Stage } from './stage';

const LABELS: Readonly<Record<WindowName, string>> = { stage: 'Stage', dock: 'Dock' };

export function showWindow(name: WindowName): void {
  const app = new WindowApp();
  const element = name === 'stage' ? new Stage() : new Dock();
  element.app = app;
  // The page is never as narrow as a dock.
  document.body.style.minWidth = '0';
  document.body.replaceChildren(element);
  // The timers of a hidden window come once a minute after a while: its title would tell of a state that is long past.
  const sign = showInTab(app, (state) =>
    document.hidden ? { title: LABELS[name], icon: 'plain' } : windowSign(LABELS[name], state),
  );
  document.addEventListener('visibilitychange', sign);
  // Another address is another page, or another window.
  addEventListener('hashchange', () => {
    if (windowIn(location.hash) !== name) location.reload();
  });
}
