/** The commands just played, the newest first. */
import { html } from 'lit/html.js';
import { name, rows, rowsIn } from '../rows';
import type { OverlayWidget } from '../widget';

const MOST = 3;

export const widget: OverlayWidget = {
  shape: 'block',
  start: () => (picture) => {
    const played = picture.state.messages.filter(
      ({ outcome }) => outcome === 'played' || outcome === 'counted',
    );
    if (played.length === 0) return null;
    return rows(
      played.toReversed(),
      rowsIn(picture, MOST),
      'tcv-message',
      ({ who, text, outcome }) =>
        html`${name(who, 'tcv-who')} ${name(text, 'tcv-command')}
          <span class="tcv-outcome">${outcome === 'counted' ? 'counts' : ''}</span>`,
    );
  },
};
