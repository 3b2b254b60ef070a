/** The commands refused and why, the newest first. */
import { html } from 'lit/html.js';
import { name, rows, rowsIn } from '../rows';
import type { OverlayWidget } from '../widget';

const MOST = 2;

export const widget: OverlayWidget = {
  shape: 'block',
  start: () => (picture) => {
    const refused = picture.state.messages.filter(({ outcome }) => outcome === 'refused');
    if (refused.length === 0) return null;
    return rows(
      refused.toReversed(),
      rowsIn(picture, MOST),
      'tcv-message tcv-refusal',
      ({ who, text, reason }) =>
        html`${name(who, 'tcv-who')} ${name(text, 'tcv-command')} ${name(reason, 'tcv-reason')}`,
    );
  },
};
