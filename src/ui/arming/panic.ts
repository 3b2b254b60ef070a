/** The Panic button: the one red thing on the page, never covered, never disabled. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { AppElement } from '../kit/app-element';

@customElement('ttcv-panic')
export class PanicButton extends AppElement {
  override render() {
    return html`<button
      type="button"
      aria-keyshortcuts="Control+. Escape"
      title="Every jack to 0 V, disarmed"
      @click=${this.onClick}
    >
      Panic<span class="keys" aria-hidden="true">Esc&ensp;or&ensp;Ctrl .</span>
    </button>`;
  }

  private onClick(): void {
    this.app.panics.panic();
  }

  static override styles = css`
    :host {
      display: block;
      height: 100%;
    }
    button {
      display: flex;
      flex-direction: column;
      align-items: center;
      justify-content: center;
      box-sizing: border-box;
      width: 100%;
      height: 100%;
      min-height: 44px;
      padding: 0 8px;
      border: 2px solid transparent;
      border-radius: 12px;
      background: var(--panic);
      color: var(--on-panic);
      font: 800 26px/28px var(--sans);
      letter-spacing: 0.02em;
      cursor: pointer;
    }
    .keys {
      font: 500 13px/16px var(--sans);
      letter-spacing: 0;
    }
    button:hover {
      border-color: var(--text);
    }
    button:active {
      background: var(--panic-pressed);
    }
    button:focus-visible {
      outline: 3px solid var(--text);
      outline-offset: 3px;
    }
    @media (forced-colors: active) {
      button {
        border-color: ButtonText;
      }
    }
    @media (max-width: 840px), (max-height: 560px) {
      button {
        font-size: 22px;
      }
      .keys {
        display: none;
      }
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-panic': PanicButton;
  }
}
