/** Tells a screen reader how the alerts stand, no more often than it can say it. The line tells a new one at once. */
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { AppElement } from '../kit/app-element';
import { panelStyles } from '../kit/styles/shared-styles';
import { summaryOf } from './alert-words';

const SAYS_EVERY_MS = 10_000;

@customElement('ttcv-alerts-voice')
export class AlertsVoice extends AppElement {
  constructor() {
    super();
    this.watch((state) => [summaryOf(state).word], SAYS_EVERY_MS);
  }

  override render() {
    return html`<p class="unseen" role="status">${summaryOf(this.app.state).word}</p>`;
  }

  static override styles = panelStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-alerts-voice': AlertsVoice;
  }
}
