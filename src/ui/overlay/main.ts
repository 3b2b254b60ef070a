/** Entry of the overlay: hears the page's news and paints them. It asks for nothing and stores nothing. */
import { OverlayEar } from '../../app/on-air/overlay-ear';
import { readOverlayOptions } from '../../domain/overlay/overlay-options';
import './overlay.css';
import './widgets.css';
import './layouts.css';
import { OverlayView } from './overlay-view';
import { Pace } from './pace';

/** Time alone changes countdowns, and makes news old. */
const LOOK_EVERY_MS = 500;

const view = new OverlayView(document.body);
const pace = new Pace(() => {
  view.draw(ear.newest(performance.now()));
});
const ask = (): void => {
  pace.ask();
};
const ear = new OverlayEar(ask);

/** Another address restyles the overlay that stands. */
const followAddress = (): void => {
  void view.dress(readOverlayOptions(location.hash)).then(ask);
};
addEventListener('hashchange', followAddress);
followAddress();
setInterval(ask, LOOK_EVERY_MS);
