/** Stands where nothing is known: a dash to the eye, words to a screen reader. Never a figure, and never 0. */
import { html } from 'lit';

const DASH = '—';
const WORDS = 'not known';

export const notKnown = html`<span aria-hidden="true">${DASH}</span><span class="unseen">${WORDS}</span>`;

/** The same in a box that is written by hand; its component has `panelStyles`. */
export function writeNotKnown(box: HTMLElement): void {
  const dash = document.createElement('span');
  dash.setAttribute('aria-hidden', 'true');
  dash.textContent = DASH;
  const words = document.createElement('span');
  words.className = 'unseen';
  words.textContent = WORDS;
  box.replaceChildren(dash, words);
}
