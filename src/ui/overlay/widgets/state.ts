/** How the outputs stand, by a shape and a word; and what the streamer holds. */
import { html, type TemplateResult } from 'lit/html.js';
import type { OverlayStanding } from '../../../domain/overlay/overlay-state';
import { counted } from '../rows';
import type { OverlayWidget } from '../widget';

const WORDS: Readonly<Record<OverlayStanding, string>> = {
  off: 'Off',
  rehearsal: 'Rehearsal: nothing moves yet',
  armed: 'Chat plays',
  paused: 'Chat is paused',
  panic: 'Stopped',
  lost: 'Interface lost',
};

const draw = (words: string): TemplateResult =>
  html`<span class="tcv-sign"></span><span class="tcv-text">${words}</span>`;

export const widget: OverlayWidget = {
  shape: 'line',
  isEmpty: () => false,
  start:
    () =>
    ({ state: { standing, variables } }) => {
      const held = variables.filter(({ keeper }) => keeper === 'hand').length;
      const isPlayed = standing === 'armed' || standing === 'rehearsal';
      return draw(WORDS[standing] + (held > 0 && isPlayed ? `, ${counted(held, 'by hand', 'by hand')}` : ''));
    },
  withoutNews: () => draw('Not connected'),
};
