/** The built-in synth: its switch, its volume, and where it plays or why it cannot. */
import { css, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { AppElement } from '../kit/app-element';
import { KeepFocus } from '../kit/keep-focus';
import { withoutDirectionMarks } from '../kit/plain-text';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { sliderStyles } from '../kit/styles/slider-styles';
import { switchStyles } from '../kit/styles/switch-styles';
import { PERCENT, volumeWords } from './volume-words';

/** The value of the choice that leaves the speakers to the system. */
const BY_SYSTEM = '';

@customElement('ttcv-listen-panel')
export class ListenPanel extends AppElement {
  @query('section') private readonly panel!: HTMLElement;

  constructor() {
    super();
    this.watch((state) => [state.listen]);
    // An obstacle disables the switch under the finger.
    this.addController(new KeepFocus(this, () => this.panel));
  }

  override render() {
    const { isOn, volume, obstacle } = this.app.state.listen;
    return html`<section class="panel" tabindex="-1" aria-labelledby="title">
      <div class="panel-head">
        <h2 id="title"><label for="listen">Listen</label></h2>
        <div class="spring"></div>
        <input
          id="listen"
          type="checkbox"
          role="switch"
          .checked=${live(isOn)}
          ?disabled=${!isOn && obstacle !== null}
          aria-describedby="why"
          @change=${this.onTurn}
        />
      </div>
      <p class="small ${obstacle === null ? 'muted' : 'caution'}" id="why">${obstacle ?? WHAT}</p>
      <div class="volume">
        <label for="volume">Volume</label>
        <input
          id="volume"
          type="range"
          min="0"
          max=${PERCENT}
          .value=${live(String(Math.round(volume * PERCENT)))}
          aria-valuetext=${volumeWords(volume)}
          @input=${this.onVolume}
        />
        <span class="words muted small" aria-hidden="true">${volumeWords(volume)}</span>
      </div>
      ${this.renderSpeakers()}
    </section>`;
  }

  private renderSpeakers() {
    const { speakers, speakersId } = this.app.state.listen;
    if (speakers.length === 0) return nothing;
    return html`<div class="speakers">
      <label for="speakers">Speakers</label>
      <select id="speakers" @change=${this.onSpeakers}>
        <option value=${BY_SYSTEM} .selected=${speakersId === null}>As the system has it</option>
        ${speakers.map(
          ({ id, label }) =>
            html`<option value=${id} .selected=${id === speakersId}>${withoutDirectionMarks(label)}</option>`,
        )}
      </select>
    </div>`;
  }

  private onTurn(event: Event): void {
    this.app.listen.turn((event.target as HTMLInputElement).checked);
    this.requestUpdate();
  }

  private onVolume(event: Event): void {
    this.app.listen.setVolume(Number((event.target as HTMLInputElement).value) / PERCENT);
  }

  private onSpeakers(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.app.listen.chooseSpeakers(value === BY_SYSTEM ? null : value);
  }

  static override styles = [
    panelStyles,
    buttonStyles,
    sliderStyles,
    switchStyles,
    css`
      h2 label {
        font-weight: inherit;
      }
      .panel:focus:not(:focus-visible) {
        outline: none;
      }
      p {
        margin: 0 0 8px;
        overflow-wrap: anywhere;
      }
      .volume,
      .speakers {
        display: grid;
        grid-template-columns: 88px minmax(0, 1fr);
        gap: 4px 12px;
        align-items: center;
        min-height: 44px;
      }
      .volume {
        grid-template-columns: 88px minmax(0, 1fr) 112px;
      }
      .words {
        text-align: right;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];
}

const WHAT = 'A small synth plays what chat asks for, on your speakers and never on the interface.';

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-listen-panel': ListenPanel;
  }
}
