/** The gifts of supporters and what they set off. */
import { html } from 'lit/html.js';
import { name, rows, rowsIn } from '../rows';
import type { OverlayWidget } from '../widget';

const MOST = 3;

export const widget: OverlayWidget = {
  shape: 'block',
  isEmpty: ({ state }) => state.triggers.length === 0,
  start: () => (picture) => {
    const { triggers } = picture.state;
    return html`<div class="tcv-head"><span class="tcv-title">Supporters set off</span></div>
      ${rows(
        triggers,
        rowsIn(picture, MOST),
        'tcv-trigger',
        ({ cause, deed }) => html`${name(cause, 'tcv-cause')} ${name(deed, 'tcv-deed')}`,
      )}`;
  },
};
