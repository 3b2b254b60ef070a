/** The viewers whose commands wait for their turn, the next first. */
import { html } from 'lit/html.js';
import { name, rows, rowsIn } from '../rows';
import type { OverlayWidget } from '../widget';

const MOST = 4;

export const widget: OverlayWidget = {
  shape: 'block',
  isEmpty: ({ state }) => state.waiting.length === 0,
  start: () => (picture) => {
    const { waiting } = picture.state;
    return html`<div class="tcv-head"><span class="tcv-title">Next</span></div>
      ${rows(
        waiting,
        rowsIn(picture, MOST),
        'tcv-turn',
        (turn) => html`${name(turn.who, 'tcv-who')} ${name(turn.name, 'tcv-name')}`,
      )}`;
  },
};
