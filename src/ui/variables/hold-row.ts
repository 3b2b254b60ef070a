/** A variable in the streamer's hand: a slider that moves it, and how chat gets it back. */
import { css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Variable } from '../../domain/patch/patch';
import type { Range } from '../../domain/numbers/range';
import type { HeldVariable } from '../../shared/reports/control-report';
import { AppElement } from '../kit/app-element';
import { formatNumber } from '../kit/format';
import { sliderStyles } from '../kit/styles/slider-styles';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';

@customElement('ttcv-hold-row')
export class HoldRow extends AppElement {
  @property({ attribute: false }) variable!: Variable;
  @property({ attribute: false }) held!: HeldVariable;
  @query('input') private readonly slider!: HTMLInputElement;

  override render() {
    const { name, values } = this.variable;
    const { value, isReleased } = this.held;
    return html`<div class="hold">
      <label for="value">${isReleased ? 'Let go of' : 'In your hand'}</label>
      <input
        id="value"
        type="range"
        min=${values.min}
        max=${values.max}
        step=${stepOf(values)}
        aria-label="Value of ${name} in your hand"
        aria-valuetext=${formatNumber(value)}
        .value=${String(value)}
        @input=${this.onMove}
      />
      <output class="value">${formatNumber(value)}</output>
      <button
        type="button"
        ?disabled=${isReleased}
        @click=${() => {
          this.app.hand.release(name);
        }}
      >
        Let chat play<span class="unseen"> ${name}</span>
      </button>
      <p class="muted small" role="status">
        ${isReleased ? `Chat takes over when it reaches ${formatNumber(value)}, or in ten seconds.` : ''}
      </p>
    </div>`;
  }

  /** It comes when a person takes the variable, and who takes it wants to move it. */
  protected override firstUpdated(): void {
    this.slider.focus();
  }

  private onMove(): void {
    this.app.hand.hold(this.variable.name, Number(this.slider.value));
  }

  static override styles = [
    panelStyles,
    buttonStyles,
    sliderStyles,
    css`
      .hold {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr) 64px auto;
        gap: 4px 16px;
        align-items: center;
        padding: 8px 0;
      }
      .value {
        font-size: 20px;
        font-weight: 650;
        text-align: right;
      }
      p {
        grid-column: 2 / -1;
        min-height: 20px;
        margin: 0;
      }
      @media (max-width: 760px) {
        .hold {
          grid-template-columns: minmax(0, 1fr) 64px;
        }
        label,
        p,
        button {
          grid-column: 1 / -1;
        }
      }
    `,
  ];
}

/** Whole values, as chat has them, unless there are few of those. */
const stepOf = ({ min, max }: Range): number => (max - min >= FEW_VALUES ? 1 : (max - min) / 100);
const FEW_VALUES = 10;

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-hold-row': HoldRow;
  }
}
