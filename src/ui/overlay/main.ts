/** Entry of the overlay: an element in light DOM, so that the streamer's own CSS reaches it. */
import { html, render } from 'lit';
import type { OverlayState } from '../../domain/overlay/overlay-state';
import { listenToOverlayFeed } from '../../app/on-air/overlay-line';

const draw = (state: OverlayState | null): void => {
  const first = state?.variables.at(0);
  render(
    html`<main class="tcv-overlay">${state?.standing} ${first?.name} ${first?.value ?? '–'}</main>`,
    document.body,
  );
};

draw(null);
listenToOverlayFeed((json) => draw(JSON.parse(json) as OverlayState));
