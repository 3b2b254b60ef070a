/** Entry of the overlay: an element in light DOM, so that the streamer's own CSS reaches it. */
import { html, render } from 'lit';

render(html`<main class="tcv-overlay"></main>`, document.body);
