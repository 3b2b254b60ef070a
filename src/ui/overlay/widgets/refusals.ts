/** The commands refused and why, the newest first. */
import { html } from 'lit/html.js';
import { name, rows, rowsIn } from '../rows';
import type { OverlayMessage } from '../../../domain/overlay/overlay-state';
import type { OverlayWidget, Picture } from '../widget';

const MOST = 2;

const refusedIn = ({ state }: Picture): readonly OverlayMessage[] =>
  state.messages.filter(({ outcome }) => outcome === 'refused');

export const widget: OverlayWidget = {
  shape: 'block',
  isEmpty: (picture) => refusedIn(picture).length === 0,
  start: () => (picture) => {
    return rows(
      refusedIn(picture).toReversed(),
      rowsIn(picture, MOST),
      'tcv-message tcv-refusal',
      ({ who, text, reason }) =>
        html`${name(who, 'tcv-who')} ${name(text, 'tcv-command')} ${name(reason, 'tcv-reason')}`,
    );
  },
};
