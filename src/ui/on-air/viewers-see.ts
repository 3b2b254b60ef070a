/** Shows what viewers see of the show: the overlay for the stream's picture, its look, and ways to bring it there. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { isThisComputer, overlayAddress } from '../../app/on-air/overlay-address';
import { AppElement } from '../kit/app-element';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { switchStyles } from '../kit/styles/switch-styles';
import { isReadOnlyTab } from '../words/sentences';
import './overlay-form';
import './overlay-preview';

@customElement('ttcv-viewers-see')
export class ViewersSee extends AppElement {
  constructor() {
    super();
    this.watch(({ control, overlayLook, tab }) => [control.overlayShown, overlayLook, tab]);
  }

  override render() {
    const { state } = this.app;
    return html`<section class="panel" aria-labelledby="title">
      <div class="panel-head">
        <h2 id="title">Viewers see</h2>
        <div class="spring"></div>
        <div class="shown">
          <label for="shown">Overlay shown</label>
          <input
            id="shown"
            type="checkbox"
            role="switch"
            .checked=${live(state.control.overlayShown)}
            ?disabled=${isReadOnlyTab(state)}
            @change=${this.onShown}
          />
        </div>
      </div>
      <div class="halves">
        <div>
          <ttcv-overlay-preview
            .address=${overlayAddress(state.overlayLook, 'page', document.baseURI)}
          ></ttcv-overlay-preview>
          <div class="ways">
            <button type="button" @click=${this.onPopOut}>Pop-out</button>
            <button type="button" @click=${this.onCopy}>Copy overlay address</button>
            <button type="button" @click=${this.onHelp}>Copy help for viewers</button>
          </div>
          <p class="muted small">
            Capture the pop-out as a window. Its ground has the key colour, or green where none is chosen: a
            colour key in OBS makes it transparent.
          </p>
          <h3>This computer</h3>
          ${this.renderThisComputer()}
        </div>
        <ttcv-overlay-form .app=${this.app}></ttcv-overlay-form>
      </div>
    </section>`;
  }

  private renderThisComputer() {
    const address = overlayAddress(this.app.state.overlayLook, 'thisComputer', document.baseURI);
    return html`<p class="muted small">
        ${
          isThisComputer(location)
            ? 'A browser source of OBS loads the overlay from this computer by this address.'
            : 'Without a host: run “npm start” in a copy of this program and give a browser source of OBS this address.'
        }
        OBS shares nothing with Chrome: connect to OBS, too, so that the source hears of the show.
      </p>
      <p><code>${address}</code></p>
      <button type="button" @click=${this.onCopyLocal}>Copy address of this computer</button>`;
  }

  private onShown(event: Event): void {
    this.app.onAir.showOverlay((event.target as HTMLInputElement).checked);
  }

  private onPopOut(): void {
    this.app.onAir.popOut();
  }

  private onCopy(): void {
    void this.app.onAir.copyOverlayAddress('page');
  }

  private onCopyLocal(): void {
    void this.app.onAir.copyOverlayAddress('thisComputer');
  }

  private onHelp(): void {
    void this.app.patch.copyHelp();
  }

  static override styles = [
    panelStyles,
    buttonStyles,
    switchStyles,
    css`
      .halves {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 24px;
        align-items: start;
      }
      .shown {
        display: flex;
        align-items: center;
        gap: 12px;
      }
      .panel-head label {
        font-weight: 500;
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: 12px;
        margin-top: 12px;
      }
      h3 {
        margin: 16px 0 4px;
        font-size: 16px;
      }
      p {
        margin: 8px 0;
      }
      code {
        overflow-wrap: anywhere;
      }
      @media (max-width: 1100px) {
        .halves {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-viewers-see': ViewersSee;
  }
}
