/** The view of what happened. Layout only. */
import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { AppElement } from '../../kit/app-element';
import '../../alerts/alerts-panel';
import '../../measurements/latency-panel';
import '../../self-test/self-test-panel';
import { NOT_LOADED } from '../on-demand';
import '../../tracing/tracing-card';
import { viewStyles } from './view-styles';

type Standing = 'loading' | 'there' | 'missing';

@customElement('ttcv-log-view')
class LogView extends AppElement {
  /** The charts and their library come with a file of their own. */
  @state() private dashboard: Standing = 'loading';

  override firstUpdated(): void {
    void this.load();
  }

  override render() {
    const { app } = this;
    return html`<ttcv-alerts-panel .app=${app}></ttcv-alerts-panel> ${this.renderDashboard()}
      <ttcv-latency-panel .app=${app}></ttcv-latency-panel>
      <ttcv-tracing-card .app=${app}></ttcv-tracing-card>
      <ttcv-self-test .app=${app}></ttcv-self-test>`;
  }

  private renderDashboard() {
    switch (this.dashboard) {
      case 'there':
        return html`<ttcv-dashboard .app=${this.app}></ttcv-dashboard>`;
      case 'missing':
        return html`<p role="alert">${NOT_LOADED}</p>`;
      case 'loading':
        return html`<div class="place"></div>`;
    }
  }

  private async load(): Promise<void> {
    try {
      await import('../../dashboard/dashboard');
      this.dashboard = 'there';
    } catch {
      this.dashboard = 'missing';
    }
  }

  static override styles = [
    viewStyles,
    css`
      /* Nothing below may be seen, and then move. */
      .place {
        min-height: 100vh;
      }
      p {
        margin: 0;
        color: var(--caution);
        font-weight: 600;
      }
    `,
  ];
}

export const create = (): AppElement => new LogView();

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-log-view': LogView;
  }
}
