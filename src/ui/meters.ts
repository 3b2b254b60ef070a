/** One large meter per jack: the bar is what the jack puts out now, the line is where chat sent it. */
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Jack } from '../domain/patch';
import { AppElement } from './app-element';
import { formatNumber } from './format';
import { FrameLoop } from './frame-loop';
import { MeterDrawing } from './meter-drawing';
import { meterScale } from './meter-scale';
import { meterStyles } from './meter-styles';
import { part } from './part';
import { panelStyles } from './shared-styles';

/** Up to this many jacks fit one row of the widest layout at full size. */
const LARGE_UP_TO = 8;

@customElement('ttcv-meters')
export class JackMeters extends AppElement {
  private readonly drawing = new MeterDrawing();

  constructor() {
    super();
    this.watch((state) => [state.patch.jacks, state.armed, state.session]);
    this.addController(
      new FrameLoop(this, (nowMs) => {
        this.drawing.draw(this.app.meters, nowMs);
      }),
    );
  }

  override render() {
    const { patch, armed, session } = this.app.state;
    const standing = armed ? 'Armed' : session === 'live' ? 'At rest' : 'Not live';
    return html`<section class="panel" aria-labelledby="title" ?data-armed=${armed}>
      <div class="panel-head">
        <h2 id="title">Outputs</h2>
        <span class="standing">${standing}</span>
        <div class="spring"></div>
        <span class="muted small legend" aria-hidden="true">
          <span class="key-bar"></span> volts now <span class="key-marker"></span> target
        </span>
      </div>
      <ul class=${patch.jacks.length > LARGE_UP_TO ? 'many' : 'few'} aria-label="Volts at each jack">
        ${patch.jacks.map((jack) => this.renderMeter(jack))}
      </ul>
    </section>`;
  }

  private renderMeter(jack: Jack) {
    const scale = meterScale(jack.limits);
    return html`<li class="meter" data-meter>
      <div class="jack"><span class="unseen">Jack </span>${jack.jack}</div>
      <div class="label clipped" title=${jack.label}>${jack.label}</div>
      <div class="gauge" aria-hidden="true">
        <div class="scale">
          <span>${formatNumber(scale.top)}</span>
          <span>${formatNumber(scale.bottom)}</span>
        </div>
        <div class="track">
          <div class="bar"></div>
          <div class="zero"></div>
          <div class="marker"><div class="line"></div></div>
        </div>
      </div>
      <div class="volts"><span class="figure"></span><span class="unseen"> volts</span></div>
    </li>`;
  }

  protected override updated(): void {
    const { jacks } = this.app.state.patch;
    this.drawing.show(
      [...this.renderRoot.querySelectorAll('[data-meter]')].map((meter, jackIndex) => {
        const scale = meterScale(jacks[jackIndex].limits);
        part(meter, '.zero').style.transform = `translateY(${-scale.zero * 100}%)`;
        return {
          jackIndex,
          scale,
          axis: 'y',
          bar: part(meter, '.bar'),
          marker: part(meter, '.marker'),
          figure: part(meter, '.figure'),
        };
      }),
    );
  }

  static override styles = [panelStyles, meterStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-meters': JackMeters;
  }
}
