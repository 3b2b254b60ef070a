/** Stage: state, eight bars and Panic, to be read at two metres in the dark. */
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Jack } from '../../domain/devices/jack';
import { FrameLoop } from '../kit/frame-loop';
import { toneIcon } from '../kit/icons';
import { meterScale } from '../kit/meter-scale';
import { withoutDirectionMarks } from '../kit/plain-text';
import { part } from '../kit/required-part';
import { panelStyles } from '../kit/styles/shared-styles';
import { VoltFigures } from '../kit/volt-figures';
import { windowLine, windowWord } from '../words/window-words';
import { groundStyles } from './ground-styles';
import { WindowElement } from './window-element';

/** More cannot be large enough on one screen. */
const MAX_BARS = 8;

@customElement('ttcv-stage')
export class Stage extends WindowElement {
  private readonly figures = new VoltFigures();

  constructor() {
    super();
    this.watch((state) => {
      const { word, look } = windowWord(state);
      const { text, tone } = windowLine(state);
      return [word, look, text, tone, state.patch.jacks];
    });
    this.addController(new FrameLoop(this, (nowMs) => this.figures.draw(this.app.meters, nowMs)));
  }

  override render() {
    const { word, look } = windowWord(this.app.state);
    const { text, tone } = windowLine(this.app.state);
    const { jacks } = this.app.state.patch;
    const shown = jacks.slice(0, MAX_BARS);
    const others = jacks.length - shown.length;
    return html`<main class=${look}>
      <h1 class="unseen">Stage</h1>
      <div class="word" role="status" aria-label="Outputs">${word}</div>
      <ul aria-label="Volts at each jack">
        ${shown.map((jack) => this.renderBar(jack))}
      </ul>
      <div class="bottom">
        <p class="line" role="alert">${toneIcon(tone)} ${withoutDirectionMarks(text)}</p>
        ${others > 0 ? html`<p class="others">${others} more on the page</p>` : nothing}
        <button type="button" class="panic" @click=${this.onPanic}>Panic</button>
      </div>
    </main>`;
  }

  private renderBar(jack: Jack) {
    return html`<li>
      <span class="jack"><span class="unseen">Jack </span>${jack.jack}</span>
      <span class="track" aria-hidden="true"><span class="bar"></span></span>
      <span class="figure"></span><span class="unseen"> volts</span>
    </li>`;
  }

  protected override updated(): void {
    const { jacks } = this.app.state.patch;
    this.figures.show(
      [...this.renderRoot.querySelectorAll('li')].map((row, jackIndex) => ({
        jackIndex,
        figure: part(row, '.figure'),
        level: { bar: part(row, '.bar'), scale: meterScale(jacks[jackIndex].limits) },
      })),
    );
  }

  static override styles = [
    panelStyles,
    groundStyles,
    css`
      main {
        grid-template-rows: auto minmax(0, 1fr) auto;
        gap: 8px;
        padding: 8px 24px 16px;
      }
      .word {
        font-size: clamp(56px, min(16vh, 11vw), 240px);
        line-height: 1.1;
        text-align: center;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        grid-auto-rows: minmax(64px, 1fr);
        gap: 4px 40px;
        margin: 0;
        padding: 0;
        overflow-y: auto;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: 0.8em minmax(24px, 1fr) 3.4em;
        align-items: center;
        gap: 16px;
        /* At least 16 minutes of arc at two metres: see the test. */
        font: 700 clamp(56px, min(9vh, 5vw), 112px) / 1 var(--sans);
        font-variant-numeric: tabular-nums;
      }
      .jack,
      .figure {
        text-align: right;
        white-space: nowrap;
      }
      .track {
        height: 0.6em;
        border: 2px solid var(--faint);
        border-radius: 6px;
        overflow: hidden;
      }
      .bar {
        display: block;
        height: 100%;
        background: var(--ink);
        transform: scaleX(0);
        transform-origin: left;
      }
      .bottom {
        display: flex;
        align-items: center;
        gap: 24px;
        min-height: 96px;
      }
      .line {
        flex: 1;
        font-size: clamp(20px, 3.4vh, 36px);
        line-height: 1.25;
      }
      .line .icon {
        width: 1em;
        height: 1em;
      }
      .others {
        margin: 0;
        font-size: 20px;
      }
      .panic {
        min-width: 240px;
        min-height: 88px;
        font-size: 44px;
      }
      @media (max-width: 760px) {
        ul {
          grid-template-columns: minmax(0, 1fr);
        }
        .bottom {
          flex-wrap: wrap;
        }
        .line {
          flex-basis: 100%;
        }
        .panic {
          flex: 1;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-stage': Stage;
  }
}
