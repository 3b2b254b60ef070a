/** The view of what happened. Layout only. */
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { AppElement } from '../../kit/app-element';
import '../../measurements/latency-panel';
import { viewStyles } from './view-styles';

@customElement('ttcv-log-view')
class LogView extends AppElement {
  override render() {
    const { app } = this;
    return html`<ttcv-latency-panel .app=${app}></ttcv-latency-panel>`;
  }

  static override styles = viewStyles;
}

export const create = (): AppElement => new LogView();

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-log-view': LogView;
  }
}
