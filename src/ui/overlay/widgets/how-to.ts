/** How to play: a command that every viewer may type, while typing does something. */
import { html } from 'lit/html.js';
import type { OverlayWidget } from '../widget';

export const widget: OverlayWidget = {
  shape: 'line',
  isEmpty: () => false,
  start:
    () =>
    ({ state: { standing, example } }) => {
      if (standing !== 'armed' && standing !== 'rehearsal')
        return html`<span class="tcv-text">Chat moves nothing now</span>`;
      if (example === null) return html`<span class="tcv-text">Nothing to play yet</span>`;
      const verb = standing === 'armed' ? 'Type' : 'Rehearse: type';
      return html`<span class="tcv-text">${verb} <bdi class="tcv-command">${example}</bdi> in chat</span>`;
    },
};
