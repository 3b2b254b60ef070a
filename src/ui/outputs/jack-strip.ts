/** The volts at every jack, in a strip: what the audio thread puts out, whichever variable moves it. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { AppElement } from '../kit/app-element';
import { FrameLoop } from '../kit/frame-loop';
import { part } from '../kit/required-part';
import { panelStyles } from '../kit/styles/shared-styles';
import { VoltFigures } from '../kit/volt-figures';
import { standingWord } from '../words/standing';

/** Numbers of up to so many jacks have one digit, as a rule. */
const ONE_DIGIT = 9;

@customElement('ttcv-jack-strip')
export class JackStrip extends AppElement {
  private readonly figures = new VoltFigures();

  constructor() {
    super();
    this.watch((state) => [state.patch.jacks, standingWord(state)]);
    this.addController(
      new FrameLoop(this, (nowMs) => {
        this.figures.draw(this.app.meters, nowMs);
      }),
    );
  }

  override render() {
    const { state } = this.app;
    return html`<section class="panel" aria-labelledby="title">
      <p class="small"><b id="title">Jacks</b> <span class="muted">${standingWord(state)}</span></p>
      <ul aria-label="Volts at each jack" class=${state.patch.jacks.length > ONE_DIGIT ? 'many' : ''}>
        ${state.patch.jacks.map(
          ({ jack, label }) =>
            html`<li title=${label}>
              <span class="unseen">Jack </span><span class="muted">${jack}</span> <span class="figure"></span
              ><span class="unseen"> volts</span>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  protected override updated(): void {
    this.figures.show(
      [...this.renderRoot.querySelectorAll('li')].map((item, jackIndex) => ({
        jackIndex,
        figure: part(item, '.figure'),
        level: null,
      })),
    );
  }

  static override styles = [
    panelStyles,
    css`
      .panel {
        display: grid;
        /* The longest word has its place: none moves a figure. */
        grid-template-columns: 148px minmax(0, 1fr);
        gap: 0 12px;
        padding: 4px 12px 4px 16px;
      }
      p {
        margin: 0;
        font-size: 13px;
        line-height: 24px;
        white-space: nowrap;
        overflow: hidden;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(76px, 1fr));
        gap: 0 4px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .many {
        grid-template-columns: repeat(auto-fill, minmax(88px, 1fr));
      }
      li {
        display: flex;
        justify-content: space-between;
        height: 24px;
        contain: strict;
        padding: 0 3px;
        border-left: 1px solid var(--line);
        font-size: 14px;
        line-height: 24px;
        white-space: pre;
      }
      .figure {
        width: 6ch;
        font-weight: 600;
        text-align: right;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-jack-strip': JackStrip;
  }
}
