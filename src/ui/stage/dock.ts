/** Dock: 300 × 500 for a dock of OBS or the corner of a screen: state, chat, the last commands, Pause and Panic. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { keyedRows } from '../kit/keyed-rows';
import { played } from '../../app/state/played';
import type { AppState, EchoRow } from '../../app/state/state';
import { toneIcon, verdictIcon } from '../kit/icons';
import { withoutDirectionMarks } from '../kit/plain-text';
import type { Sentence } from '../kit/sentence';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { knownChat } from '../words/sentences';
import { windowLine, windowWord } from '../words/window-words';
import { groundStyles } from './ground-styles';
import { WindowElement } from './window-element';

const chatLine = (state: AppState): Sentence => {
  const known = played(state);
  return known === null ? { text: 'not known', tone: 'neutral' } : knownChat(known);
};

@customElement('ttcv-dock')
export class Dock extends WindowElement {
  constructor() {
    super();
    this.watch((state) => [
      windowWord(state).word,
      windowWord(state).look,
      windowLine(state).text,
      chatLine(state).text,
      played(state)?.control.paused,
      state.echoLog,
    ]);
  }

  override render() {
    const { state } = this.app;
    const { word, look } = windowWord(state);
    const line = windowLine(state);
    const chat = chatLine(state);
    const paused = played(state)?.control.paused;
    return html`<main>
      <h1 class="unseen">Dock</h1>
      <div class="state ${look}">
        <div class="word" role="status" aria-label="Outputs">${word}</div>
        <p class="line" role="alert">${withoutDirectionMarks(line.text)}</p>
      </div>
      <p class="chat ${chat.tone}" role="status" aria-label="Chat connection">
        ${toneIcon(chat.tone)} <span>${withoutDirectionMarks(chat.text)}</span>
      </p>
      <ol aria-label="Last commands">
        ${keyedRows(
          state.echoLog,
          ({ number }) => number,
          (row) => this.renderRow(row),
        )}
      </ol>
      <div class="acts">
        <button
          type="button"
          aria-pressed=${paused === true ? 'true' : 'false'}
          ?disabled=${paused === undefined}
          @click=${this.onPause}
        >
          Pause chat
        </button>
        <button type="button" class="panic" @click=${this.onPanic}>Panic</button>
      </div>
    </main>`;
  }

  private renderRow({ viewerName, text, kind, sentence }: EchoRow) {
    return html`<li>
      <span class="said"><b class="clipped">${viewerName}</b> <span class="clipped">${text}</span></span>
      <span class="fate">${verdictIcon(kind)} ${withoutDirectionMarks(sentence)}</span>
    </li>`;
  }

  private onPause(): void {
    this.app.hand.pause(played(this.app.state)?.control.paused !== true);
  }

  static override styles = [
    panelStyles,
    buttonStyles,
    groundStyles,
    css`
      main {
        grid-template-rows: auto auto minmax(0, 1fr) auto;
        border: 0;
        font-size: 14px;
        line-height: 18px;
      }
      .state {
        min-height: 84px;
        padding: 4px 8px 8px;
        border-width: 4px;
        border-bottom-style: solid;
        text-align: center;
      }
      .word {
        font-size: 32px;
        line-height: 40px;
      }
      .state .line {
        display: block;
        font-size: 13px;
      }
      .chat {
        display: flex;
        gap: 8px;
        margin: 0;
        padding: 8px;
        border-bottom: 1px solid var(--line);
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      ol {
        display: flex;
        flex-direction: column;
        justify-content: flex-end;
        gap: 6px;
        margin: 0;
        padding: 8px;
        overflow: hidden;
        list-style: none;
      }
      li {
        flex: none;
      }
      .said {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 6px;
      }
      .said b {
        max-width: 120px;
      }
      .fate {
        display: block;
        color: var(--muted);
        overflow-wrap: anywhere;
      }
      .acts {
        display: grid;
        grid-template-columns: 1fr 1.4fr;
        gap: 8px;
        padding: 8px;
        border-top: 1px solid var(--line);
      }
      .acts button {
        min-height: 56px;
        padding: 0 8px;
      }
      [aria-pressed='true'] {
        border-color: var(--accent-line);
        background: var(--accent);
        color: var(--on-accent);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-dock': Dock;
  }
}
