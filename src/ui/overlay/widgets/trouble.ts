/** One sentence for viewers that says what is wrong with the instrument; nothing while all that is measured is well. */
import { html } from 'lit/html.js';
import type { OverlayWidget } from '../widget';

export const widget: OverlayWidget = {
  shape: 'line',
  isEmpty: ({ state }) => state.trouble === null,
  start:
    () =>
    ({ state }) =>
      html`<span class="tcv-reason">${state.trouble ?? ''}</span>`,
};
