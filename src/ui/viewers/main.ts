/** Entry of the viewers' page: what chat can play, with a control for each thing. It connects nowhere and stores nothing. */
import { html, render } from 'lit';
import { readViewersLink, type ViewersLinkReading } from '../../app/on-air/viewers-link';
import './play-page';
import { NO_PATCH } from './viewers-words';

const draw = (reading: ViewersLinkReading) =>
  reading.kind === 'patch'
    ? html`<ttcv-play-page .patch=${reading.patch}></ttcv-play-page>`
    : html`<main class="nothing">
        <h1>Play this synthesizer</h1>
        <p role="alert">${NO_PATCH[reading.kind]}</p>
      </main>`;

/** Another link may be pasted into the same tab. */
async function follow(): Promise<void> {
  const { hash } = location;
  const reading = await readViewersLink(hash);
  if (hash === location.hash) render(draw(reading), document.body);
}

addEventListener('hashchange', () => void follow());
void follow();
// After the page itself: viewers wait for none of it. Without it the page works as long as there is a network.
addEventListener('load', () => {
  void import('../../app/hosting/keep-offline').then(
    ({ keepOffline }) => keepOffline(),
    () => undefined,
  );
});
