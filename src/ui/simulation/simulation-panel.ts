/** The built-in simulated chat: a button that stays pressed, what kind of chat it is, and how fast the plain one chats. */
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { EVENING_NAMES } from '../../domain/simulation/evening';
import { AppElement } from '../kit/app-element';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { sliderStyles } from '../kit/styles/slider-styles';
import { EVENING_WORDS, PLAIN_CROWD } from '../words/evening-words';
import { isReadOnlyTab } from '../words/sentences';
import { clampRate, MAX_RATE, MIN_RATE, positionOf, rateAt, SLIDER_STEPS } from './simulation-rate';

@customElement('ttcv-simulation-panel')
export class SimulationPanel extends AppElement {
  constructor() {
    super();
    this.watch((state) => [state.simulation, state.tab]);
  }

  override render() {
    const { simulation } = this.app.state;
    const hasOwnPace = simulation.evening !== null;
    return html`<section class="panel" aria-labelledby="title">
      <div class="panel-head">
        <h2 id="title">Crowd</h2>
        <div class="spring"></div>
        <button
          type="button"
          aria-pressed=${simulation.running ? 'true' : 'false'}
          ?disabled=${isReadOnlyTab(this.app.state)}
          @click=${this.onToggle}
        >
          <span aria-hidden="true">${simulation.running ? '●' : '○'}</span> Demo crowd
        </button>
      </div>
      <div class="evening">
        <label for="evening">Evening</label>
        <select id="evening" ?disabled=${isReadOnlyTab(this.app.state)} @change=${this.onEvening}>
          <option value="" .selected=${!hasOwnPace}>${PLAIN_CROWD}</option>
          ${EVENING_NAMES.map(
            (name) =>
              html`<option value=${name} .selected=${name === simulation.evening}>
                ${EVENING_WORDS[name]}
              </option>`,
          )}
        </select>
      </div>
      <div class="rate">
        <label for="rate">Messages per second</label>
        <input
          id="rate"
          type="number"
          min=${MIN_RATE}
          max=${MAX_RATE}
          step="any"
          ?disabled=${hasOwnPace}
          aria-describedby=${hasOwnPace ? 'pace-hint' : nothing}
          .value=${String(simulation.perSecond)}
          @change=${this.onNumber}
        />
        <input
          type="range"
          aria-label="Pace of the crowd"
          min="0"
          max=${SLIDER_STEPS}
          ?disabled=${hasOwnPace}
          .value=${String(positionOf(simulation.perSecond))}
          aria-valuetext="${simulation.perSecond} per second"
          @input=${this.onSlider}
        />
      </div>
      <p class="muted small" id="pace-hint" ?hidden=${!hasOwnPace}>
        An evening sets its own pace, and tells the same story with other people each time.
      </p>
      <p class="muted small">
        Simulated viewers, no Twitch channel needed. They take the same path as real chat.
      </p>
    </section>`;
  }

  private onToggle(): void {
    const { simulation } = this.app.state;
    this.app.simulation.set({ ...simulation, running: !simulation.running });
  }

  private onNumber(event: Event): void {
    const field = event.target as HTMLInputElement;
    const rate = clampRate(field.value === '' ? NaN : Number(field.value));
    field.value = String(rate);
    this.app.simulation.set({ ...this.app.state.simulation, perSecond: rate });
  }

  private onSlider(event: Event): void {
    const perSecond = rateAt(Number((event.target as HTMLInputElement).value));
    this.app.simulation.set({ ...this.app.state.simulation, perSecond });
  }

  private onEvening(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    const evening = EVENING_NAMES.find((name) => name === value) ?? null;
    this.app.simulation.set({ ...this.app.state.simulation, evening });
  }

  static override styles = [
    panelStyles,
    buttonStyles,
    sliderStyles,
    css`
      [aria-pressed='true'] {
        border-color: var(--accent-line);
        background: var(--accent-wash);
        color: var(--accent-text);
      }
      .evening {
        display: flex;
        justify-content: space-between;
        gap: 16px;
        align-items: center;
        margin-bottom: 8px;
      }
      .evening select {
        width: auto;
        min-width: 0;
      }
      .rate {
        display: grid;
        grid-template-columns: 1fr 96px;
        gap: 8px 16px;
        align-items: center;
      }
      input[type='number'] {
        text-align: right;
      }
      input[type='range'] {
        grid-column: 1 / -1;
      }
      input[type='range']:disabled {
        opacity: 0.5;
        cursor: not-allowed;
      }
      p {
        margin: 8px 0 0;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-simulation-panel': SimulationPanel;
  }
}
