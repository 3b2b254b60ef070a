/** One large meter per jack: the bar is what the jack puts out now, the line is where chat sent it. */
import { html } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { played } from '../../app/state/played';
import type { AppState } from '../../app/state/state';
import type { Jack } from '../../domain/devices/jack';
import { AppElement } from '../kit/app-element';
import { formatNumber } from '../kit/format';
import { FrameLoop } from '../kit/frame-loop';
import { LookWatch } from '../kit/look-watch';
import { meterScale } from '../kit/meter-scale';
import { part } from '../kit/required-part';
import { panelStyles } from '../kit/styles/shared-styles';
import { VoltFigures } from '../kit/volt-figures';
import { mayCarryVolts, standingWord } from '../words/standing';
import { GaugeCanvas, type GaugeColours } from './gauge-canvas';
import { meterStyles } from './meter-styles';

/** Up to this many jacks fit one row of the widest layout at full size. */
const LARGE_UP_TO = 8;

/** For all that is known here. */
const carriesVolts = (state: AppState): boolean => {
  const known = played(state);
  return known !== null && mayCarryVolts(known);
};

@customElement('ttcv-meters')
export class JackMeters extends AppElement {
  @query('canvas') private readonly canvas!: HTMLCanvasElement;
  private readonly figures = new VoltFigures();
  private readonly gauges = new GaugeCanvas();

  constructor() {
    super();
    this.watch((state) => [state.patch.jacks, standingWord(state), carriesVolts(state)]);
    this.addController(
      new FrameLoop(this, (nowMs) => {
        this.gauges.draw(this.app.meters);
        this.figures.draw(this.app.meters, nowMs);
      }),
    );
    this.addController(new LookWatch(this));
  }

  override render() {
    const { patch } = this.app.state;
    const armed = carriesVolts(this.app.state);
    return html`<section class="panel" aria-labelledby="title" ?data-armed=${armed}>
      <div class="panel-head">
        <h2 id="title">Outputs</h2>
        <span class="standing">${standingWord(this.app.state)}</span>
        <div class="spring"></div>
        <span class="muted small legend" aria-hidden="true">
          <span class="key-bar"></span> volts now <span class="key-marker"></span> target
        </span>
      </div>
      <div class="stage">
        <ul class=${patch.jacks.length > LARGE_UP_TO ? 'many' : 'few'} aria-label="Volts at each jack">
          ${patch.jacks.map((jack) => this.renderMeter(jack))}
        </ul>
        <canvas aria-hidden="true"></canvas>
      </div>
    </section>`;
  }

  private renderMeter(jack: Jack) {
    const scale = meterScale(jack.limits);
    return html`<li class="meter" data-meter>
      <div class="jack"><span class="unseen">Jack </span>${jack.jack}</div>
      <div class="label" title=${jack.label}>${jack.label}</div>
      <div class="gauge" aria-hidden="true">
        <div class="scale">
          <span>${formatNumber(scale.top)}</span>
          <span>${formatNumber(scale.bottom)}</span>
        </div>
        <div class="track"></div>
      </div>
      <div class="volts"><span class="figure"></span><span class="unseen"> volts</span></div>
    </li>`;
  }

  protected override updated(): void {
    const { jacks } = this.app.state.patch;
    const meters = [...this.renderRoot.querySelectorAll('[data-meter]')];
    this.figures.show(
      meters.map((meter, jackIndex) => ({ jackIndex, figure: part(meter, '.figure'), level: null })),
    );
    const origin = this.canvas.getBoundingClientRect();
    const gauges = meters.map((meter, jackIndex) => {
      const { x, y, width, height } = part(meter, '.track').getBoundingClientRect();
      const scale = meterScale(jacks[jackIndex].limits);
      return { jackIndex, scale, x: x - origin.x, y: y - origin.y, width, height };
    });
    this.gauges.show(this.canvas, gauges, this.colours());
  }

  /** The legend has the colours of what it explains. */
  private colours(): GaugeColours {
    const fillOf = (selector: string): string =>
      getComputedStyle(part(this.renderRoot, selector)).backgroundColor;
    const zero = getComputedStyle(this.canvas).color;
    return { bar: fillOf('.key-bar'), zero, marker: fillOf('.key-marker') };
  }

  static override styles = [panelStyles, meterStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-meters': JackMeters;
  }
}
