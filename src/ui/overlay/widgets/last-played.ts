/** The commands just played, the newest first. */
import { html } from 'lit/html.js';
import { name, rows, rowsIn } from '../rows';
import type { OverlayMessage } from '../../../domain/overlay/overlay-state';
import type { OverlayWidget, Picture } from '../widget';

const MOST = 3;

const playedIn = ({ state }: Picture): readonly OverlayMessage[] =>
  state.messages.filter(({ outcome }) => outcome === 'played' || outcome === 'counted');

export const widget: OverlayWidget = {
  shape: 'block',
  isEmpty: (picture) => playedIn(picture).length === 0,
  start: () => (picture) => {
    return rows(
      playedIn(picture).toReversed(),
      rowsIn(picture, MOST),
      'tcv-message',
      ({ who, text, outcome }) =>
        html`${name(who, 'tcv-who')} ${name(text, 'tcv-command')}
          <span class="tcv-outcome">${outcome === 'counted' ? 'counts' : ''}</span>`,
    );
  },
};
