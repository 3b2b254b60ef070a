/** Shows what viewers see of the show: the overlay for the stream's picture, and ways to bring it there. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { AppElement } from '../kit/app-element';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';

@customElement('ttcv-viewers-see')
export class ViewersSee extends AppElement {
  constructor() {
    super();
    this.watch(({ control, tab }) => [control.overlayShown, tab]);
  }

  override render() {
    return html`<section class="panel" aria-labelledby="title">
      <div class="panel-head"><h2 id="title">Viewers see</h2></div>
      <div class="ways">
        <button type="button" @click=${this.onPopOut}>Pop-out</button>
      </div>
    </section>`;
  }

  private onPopOut(): void {
    this.app.onAir.popOut();
  }

  static override styles = [
    panelStyles,
    buttonStyles,
    css`
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: 12px;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-viewers-see': ViewersSee;
  }
}
