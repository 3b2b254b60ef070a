/** How chat stands: whether it plays, and the mode vote. */
import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { ModeVoteView } from '../../domain/crowd/mode-vote';
import { AppElement } from '../kit/app-element';
import { chatPanelStyles } from './chat-panel-styles';
import { formatCount } from '../kit/format';
import { chatSign } from '../words/standing';
import { factStyles, panelStyles } from '../kit/styles/shared-styles';

/** Shares of a vote change no faster than anyone reads them. */
const SHARES_EVERY_MS = 1000;

const pauseShape = html`<svg class="shape" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M4 2h6v20H4zM14 2h6v20h-6z" />
</svg>`;
const playShape = html`<svg class="shape" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M5 2 21 12 5 22Z" />
</svg>`;

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

@customElement('ttcv-chat-panel')
export class ChatPanel extends AppElement {
  constructor() {
    super();
    this.watch((state) => [chatSign(state)]);
    this.watch(({ control, modeVote, tab }) => [control.paused, modeVote?.side, modeVote?.fixed, tab]);
    this.watch(({ modeVote }) => [modeVote], SHARES_EVERY_MS);
  }

  override render() {
    const { state } = this.app;
    const { paused } = state.control;
    return html`<section class="panel" aria-labelledby="title">
      <div class="panel-head">
        <h2 id="title">Chat control</h2>
      </div>
      <div class="sign ${paused ? 'held' : ''}" role="status" aria-labelledby="title">
        ${paused ? pauseShape : playShape}<strong>${chatSign(state)}</strong>
      </div>
      ${state.modeVote === null ? nothing : this.renderSwitch(state.modeVote)}
    </section>`;
  }

  private renderSwitch({ side, fixed, share, voters }: ModeVoteView) {
    const percent = Math.round(share * 100);
    return html`<dl class="vote" aria-label="Vote of chat">
      <div>
        <dt>Chat is under</dt>
        <dd>${capitalised(side)}${fixed ? ', fixed' : ''}</dd>
      </div>
      <div>
        <dt>Democracy</dt>
        <dd>${percent} %</dd>
      </div>
      <div>
        <dt>Voters</dt>
        <dd>${formatCount(voters)}</dd>
      </div>
      <div class="share" aria-hidden="true"><span style="transform: scaleX(${share})"></span></div>
    </dl>`;
  }

  static override styles = [panelStyles, factStyles, chatPanelStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-chat-panel': ChatPanel;
  }
}
