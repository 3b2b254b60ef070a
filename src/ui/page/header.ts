/** The header that stays on screen: the product, the statuses, and Panic, which comes first in the order of the Tab key. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../arming/panic';
import { AppElement } from '../kit/app-element';
import { mark } from '../kit/icons';
import './status-line';

@customElement('ttcv-header')
export class PageHeader extends AppElement {
  override render() {
    return html`<header>
      <ttcv-panic .app=${this.app}></ttcv-panic>
      <div class="brand">
        ${mark}
        <h1>Twitch-to-CV</h1>
      </div>
      <ttcv-status-line .app=${this.app}></ttcv-status-line>
    </header>`;
  }

  static override styles = css`
    :host {
      display: block;
    }
    header {
      display: grid;
      grid-template: 'brand status panic' auto / auto 1fr auto;
      align-items: center;
      gap: 8px 40px;
      max-width: 1680px;
      margin: 0 auto;
      padding: 12px 24px;
      box-sizing: border-box;
    }
    .brand {
      grid-area: brand;
      display: flex;
      align-items: center;
      gap: 12px;
      color: var(--accent-line);
    }
    h1 {
      margin: 0;
      color: var(--text);
      font-size: 20px;
      font-weight: 700;
      letter-spacing: -0.01em;
      white-space: nowrap;
    }
    ttcv-status-line {
      grid-area: status;
    }
    ttcv-panic {
      grid-area: panic;
    }
    @media (max-width: 1100px) {
      header {
        grid-template: 'brand panic' auto 'status status' auto / 1fr auto;
        padding: 8px 16px;
      }
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-header': PageHeader;
  }
}
