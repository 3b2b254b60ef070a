/** Entry of the page, and of its small windows: makes the app and hands it to the one element that shows it. */
import { startApp } from '../../app/start-app';
import { windowIn } from '../../app/state/view-address';
import { showInTab } from '../kit/tab-icon';
import { tabSign } from '../words/tab-sign';
import './page';

/** The files of an older version of the page are gone from the server once there is a newer one. */
const NOT_LOADED = 'This window did not load. Close it, reload the page and open it again.';

/** Browsers keep what the page is made of from addresses that others on the way could have changed. */
const INSECURE =
  'Twitch-to-CV needs an address with https. Over plain http a browser gives a page no audio thread, no shared memory and no service ' +
  'worker. Open this address with https, or run it on this computer: npm start.';

function tell(sentence: string): void {
  const text = document.createElement('p');
  text.className = 'alone';
  text.textContent = sentence;
  document.body.append(text);
}

const small = windowIn(location.hash);
if (!globalThis.isSecureContext) tell(INSECURE);
else if (small === null) {
  const page = document.createElement('ttcv-page');
  page.app = startApp();
  document.body.append(page);
  showInTab(page.app, tabSign);
} else
  import('../stage/show-window').then(
    ({ showWindow }) => showWindow(small),
    () => tell(NOT_LOADED),
  );
