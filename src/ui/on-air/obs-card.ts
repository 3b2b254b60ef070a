/** OBS on this computer: connecting to it, and bringing the overlay into its scene. */
import { css, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { OBS_ADDRESS } from '../../domain/overlay/obs-address';
import { AppElement } from '../kit/app-element';
import { withoutDirectionMarks } from '../kit/plain-text';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { tickStyles } from '../kit/styles/tick-styles';
import { obsAdvice, obsSentence } from '../words/obs-words';
import { isReadOnlyTab } from '../words/sentences';

@customElement('ttcv-obs-card')
export class ObsCard extends AppElement {
  @query('#password') private readonly passwordField!: HTMLInputElement;

  constructor() {
    super();
    this.watch(({ obs, tab }) => [obs, tab]);
  }

  override render() {
    const { obs } = this.app.state;
    const isOff = isReadOnlyTab(this.app.state);
    const { text, tone } = obsSentence(obs);
    const advice = obsAdvice(obs);
    return html`<section class="panel" aria-labelledby="title">
      <div class="panel-head">
        <h2 id="title">OBS</h2>
        <div class="spring"></div>
        <output class="small ${tone}" aria-label="OBS connection">${withoutDirectionMarks(text)}</output>
      </div>
      <p class="muted small">
        Feeds the overlay in OBS on this computer. Enable the server there first: Tools, WebSocket Server
        Settings.
      </p>
      <form @submit=${this.onConnect}>${this.renderFields(isOff)} ${this.renderActs(isOff)}</form>
      <p class="advice small ${advice?.tone ?? ''}" role="status" aria-label="What to do about OBS">
        ${advice === null ? nothing : withoutDirectionMarks(advice.text)}
      </p>
    </section>`;
  }

  private renderFields(isOff: boolean) {
    const { address, addressFault, hasPassword, isKept } = this.app.state.obs;
    return html`<label for="address">Address</label>
      <input
        id="address"
        type="text"
        placeholder=${OBS_ADDRESS}
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        .value=${live(address)}
        ?disabled=${isOff}
        aria-invalid=${addressFault === null ? 'false' : 'true'}
        aria-describedby="address-fault"
        @input=${this.onAddress}
      />
      <div class="fault bad small" id="address-fault">${addressFault}</div>
      <label for="password">Password</label>
      <input
        id="password"
        type="password"
        placeholder=${hasPassword ? 'as before' : 'as OBS shows it'}
        autocomplete="off"
        ?disabled=${isOff}
      />
      <label class="tick">
        <input type="checkbox" .checked=${live(isKept)} ?disabled=${isOff} @change=${this.onKeep} />
        Keep the password on this computer
      </label>`;
  }

  private renderActs(isOff: boolean) {
    const { status, source, permission } = this.app.state.obs;
    const isWanted = status.state !== 'off' || permission === 'asked';
    const mayAdd = status.state === 'connected' && source !== 'asked';
    const exists = typeof source === 'object' && source?.kind === 'exists';
    return html`<div class="acts">
      <button class=${status.state === 'connected' ? '' : 'primary'} ?disabled=${isOff}>
        Connect to OBS
      </button>
      <button type="button" ?disabled=${isOff || !isWanted} @click=${this.onDisconnect}>Disconnect</button>
      <button type="button" ?disabled=${isOff || !mayAdd} @click=${this.onAdd}>Add to OBS</button>
      ${
        exists
          ? html`<button type="button" ?disabled=${isOff || !mayAdd} @click=${this.onRenew}>
              Replace its address
            </button>`
          : nothing
      }
    </div>`;
  }

  private onAddress(event: Event): void {
    this.app.obs.setAddress((event.target as HTMLInputElement).value);
  }

  /** A password that was taken stands in no field any more. */
  private onConnect(event: Event): void {
    event.preventDefault();
    const { value } = this.passwordField;
    void this.app.obs.connect(value === '' ? null : value);
    if (this.app.state.obs.addressFault === null) this.passwordField.value = '';
  }

  private onDisconnect(): void {
    this.app.obs.disconnect();
  }

  private onKeep(event: Event): void {
    this.app.obs.keepPassword((event.target as HTMLInputElement).checked);
    this.requestUpdate();
  }

  private onAdd(): void {
    void this.app.obs.addOverlay();
  }

  private onRenew(): void {
    void this.app.obs.renewOverlay();
  }

  static override styles = [
    panelStyles,
    buttonStyles,
    tickStyles,
    css`
      p {
        margin: 0 0 12px;
        overflow-wrap: anywhere;
      }
      output {
        overflow-wrap: anywhere;
        font-variant-numeric: tabular-nums;
      }
      form {
        display: grid;
        grid-template-columns: 88px minmax(0, 1fr);
        gap: 8px 12px;
        align-items: center;
      }
      input:not([type='checkbox']),
      button {
        min-height: 44px;
      }
      .fault,
      .tick,
      .acts {
        grid-column: 2;
      }
      .fault:empty {
        display: none;
      }
      .tick {
        font-weight: 400;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .advice {
        min-height: 20px;
        margin: 12px 0 0;
      }
      @media (max-width: 480px) {
        form {
          grid-template-columns: minmax(0, 1fr);
        }
        .fault,
        .tick,
        .acts {
          grid-column: 1;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-obs-card': ObsCard;
  }
}
