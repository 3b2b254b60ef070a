/** A variable in the streamer's hand: a slider that moves it, in its own row, and how chat gets it back. */
import { css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Range } from '../../domain/numbers/range';
import type { Variable } from '../../domain/patch/patch';
import type { HeldVariable } from '../../shared/reports/control-report';
import { AppElement } from '../kit/app-element';
import { formatNumber } from '../kit/format';
import { panelStyles } from '../kit/styles/shared-styles';
import { sliderStyles } from '../kit/styles/slider-styles';

@customElement('ttcv-hold-slider')
export class HoldSlider extends AppElement {
  @property({ attribute: false }) variable!: Variable;
  @property({ attribute: false }) held!: HeldVariable;
  @query('input') private readonly slider!: HTMLInputElement | null;

  override render() {
    const { name, values } = this.variable;
    const { value, isReleased } = this.held;
    if (isReleased)
      return html`<p class="muted small clipped" role="status">
        Chat takes over when it reaches ${formatNumber(value)}, or in ten seconds.
      </p>`;
    return html`<input
      type="range"
      min=${values.min}
      max=${values.max}
      step=${stepOf(values)}
      aria-label="Value of ${name} in your hand"
      aria-valuetext=${formatNumber(value)}
      .value=${String(value)}
      @input=${this.onMove}
    />`;
  }

  /** It comes when a person takes the variable, and who takes it wants to move it. */
  protected override firstUpdated(): void {
    this.slider?.focus();
  }

  private onMove(): void {
    if (this.slider !== null) this.app.hand.hold(this.variable.name, Number(this.slider.value));
  }

  static override styles = [
    panelStyles,
    sliderStyles,
    css`
      p {
        margin: 0;
      }
      input[type='range'] {
        height: 24px;
      }
      /* Within the row, which cuts what reaches beyond it. */
      :focus-visible {
        outline-offset: -3px;
      }
    `,
  ];
}

/** Whole values, as chat has them, unless there are few of those. */
const stepOf = ({ min, max }: Range): number => (max - min >= FEW_VALUES ? 1 : (max - min) / 100);
const FEW_VALUES = 10;

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-hold-slider': HoldSlider;
  }
}
