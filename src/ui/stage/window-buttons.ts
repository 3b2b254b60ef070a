/** Opens the small windows that follow this tab. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { AppElement } from '../kit/app-element';
import { buttonStyles } from '../kit/styles/shared-styles';

@customElement('ttcv-window-buttons')
export class WindowButtons extends AppElement {
  override render() {
    return html`<button
        type="button"
        class="quiet"
        aria-label="Open Stage"
        title="A window to read at two metres, with Panic"
        @click=${() => this.app.page.openWindow('stage')}
      >
        Stage
      </button>
      <button
        type="button"
        class="quiet"
        aria-label="Open Dock"
        title="300 × 500: state, chat, last commands, Pause, Panic"
        @click=${() => this.app.page.openWindow('dock')}
      >
        Dock
      </button>`;
  }

  static override styles = [
    buttonStyles,
    css`
      :host {
        display: flex;
        gap: 4px;
      }
      button {
        min-height: 28px;
        padding: 0 8px;
        font-size: 13px;
      }
      @media (max-width: 840px), (max-height: 560px) {
        button {
          min-height: 44px;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-window-buttons': WindowButtons;
  }
}
