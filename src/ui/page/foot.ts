/** The last row of the page: what helps to report a fault. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { AppElement } from '../kit/app-element';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';

@customElement('ttcv-foot')
export class PageFoot extends AppElement {
  override render() {
    return html`<footer>
      <button type="button" class="quiet" @click=${this.onDownload}>Download diagnostics</button>
    </footer>`;
  }

  private onDownload(): void {
    this.app.diagnostics.save();
  }

  static override styles = [
    panelStyles,
    buttonStyles,
    css`
      footer {
        display: flex;
        justify-content: flex-end;
        padding: 8px 0 0;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-foot': PageFoot;
  }
}
