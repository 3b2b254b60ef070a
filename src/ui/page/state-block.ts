/** The largest word of the page: what the outputs do. Each state has a shape of its own, so that it is told without colour too. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { AppElement } from '../kit/app-element';
import { panelStyles } from '../kit/styles/shared-styles';
import { stateWord } from '../words/state-word';

/** More letters than these do not fit in the block as large as the others. */
const LONGEST_LARGE = 9;

@customElement('ttcv-state-block')
export class StateBlock extends AppElement {
  constructor() {
    super();
    this.watch((state) => Object.values(stateWord(state)));
  }

  override render() {
    const { word, about, look } = stateWord(this.app.state);
    // Another word is another element: letters that stand there still do not move.
    return html`<div class="block ${look}" role="status" aria-label="Outputs">
      ${keyed(
        `${word} ${about}`,
        html`<div class="ground">
          <strong class=${word.length > LONGEST_LARGE ? 'long' : ''}>${word}</strong>
          <span class="about">${about}</span>
        </div>`,
      )}
    </div>`;
  }

  static override styles = [
    panelStyles,
    css`
      .block {
        height: 100%;
        padding: 3px;
        border: 3px solid var(--edge);
        border-radius: 12px;
        color: var(--text);
      }
      .ground {
        display: grid;
        align-content: center;
        justify-items: center;
        height: 100%;
        border-radius: 7px;
        text-align: center;
        white-space: nowrap;
      }
      strong {
        font: 800 26px/28px var(--sans);
        letter-spacing: 0.02em;
      }
      .long {
        font-size: 20px;
      }
      .about {
        font: 500 13px/16px var(--sans);
      }
      .hatched {
        background: repeating-linear-gradient(-45deg, transparent 0 7px, var(--line) 7px 10px);
        border-style: dashed;
      }
      .hatched .ground {
        margin: 0 auto;
        width: fit-content;
        padding: 0 12px;
        background: var(--ground);
      }
      .filled {
        border-color: var(--accent-line);
        background: var(--accent);
        color: var(--on-accent);
      }
      .bars {
        border-color: var(--accent-line);
        background:
          linear-gradient(var(--accent-line) 0 0) 8px 50% / 7px 60% no-repeat,
          linear-gradient(var(--accent-line) 0 0) 20px 50% / 7px 60% no-repeat;
      }
      .bars .ground {
        padding-left: 20px;
      }
      .red {
        border-color: var(--panic);
        background: var(--panic);
        color: var(--on-panic);
      }
      .lost {
        border-color: var(--bad);
        background: var(--bad-wash);
        color: var(--bad);
      }
      .elsewhere {
        border-style: double;
        border-width: 5px;
        padding: 1px;
      }
      .elsewhere strong {
        font-size: 14px;
        line-height: 20px;
        letter-spacing: 0;
      }
      @media (max-width: 840px), (max-height: 560px) {
        .block {
          padding: 0;
        }
        strong:not(.long) {
          font-size: 22px;
          line-height: 24px;
        }
        .about {
          line-height: 15px;
        }
      }
      @media (forced-colors: active) {
        .block {
          border-color: CanvasText;
        }
        /* Gradients are not drawn. */
        .bars {
          border-left: 18px double CanvasText;
        }
        .bars .ground {
          padding: 0;
        }
        .filled,
        .red {
          forced-color-adjust: none;
          border-color: Highlight;
          background: Highlight;
          color: HighlightText;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-state-block': StateBlock;
  }
}
