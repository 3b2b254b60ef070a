/** How chat stands: whether it plays, the mode vote, what became of the last minute's messages. */
import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { LastMinute } from '../../app/state/last-minute';
import { played } from '../../app/state/played';
import type { ModeVoteView } from '../../domain/crowd/mode-vote';
import { VERDICT_KINDS, type VerdictKind } from '../../domain/verdict/verdict';
import { AppElement } from '../kit/app-element';
import { chatPanelStyles } from './chat-panel-styles';
import { formatCount } from '../kit/format';
import { notKnown } from '../kit/not-known';
import { playedCounts, REHEARSED_WORD, VERDICT_WORDS } from '../words/sentences';
import { chatSign } from '../words/standing';
import { factStyles, panelStyles } from '../kit/styles/shared-styles';

/** A minute's counts change no faster than anyone reads them. */
const EVERY_MS = 1000;

/** Conversation asks for nothing, so nobody refuses it. */
const NO_REFUSALS: readonly VerdictKind[] = ['chatter', 'accepted', 'coalesced'];
const REFUSALS = VERDICT_KINDS.filter((kind) => !NO_REFUSALS.includes(kind));

/** The count of this verdict holds both of its reasons. */
const wordFor = (kind: VerdictKind): string =>
  kind === 'paused' ? 'Paused or not live' : VERDICT_WORDS[kind];

const pauseShape = html`<svg class="shape" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M4 2h6v20H4zM14 2h6v20h-6z" />
</svg>`;
const playShape = html`<svg class="shape" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M5 2 21 12 5 22Z" />
</svg>`;

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

@customElement('ttcv-chat-panel')
export class ChatPanel extends AppElement {
  private readonly minute = new LastMinute();
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.watch((state) => [chatSign(state)]);
    this.watch(({ control, modeVote, tab }) => [control.paused, modeVote?.side, modeVote?.fixed, tab]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // By the clock and not by changes: a minute goes by in silence too.
    this.timer = setInterval(() => {
      this.requestUpdate();
    }, EVERY_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer);
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
      ${state.modeVote === null ? nothing : this.renderSwitch(state.modeVote)} ${this.renderMinute()}
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

  private renderMinute() {
    const known = played(this.app.state);
    const counts = known === null ? undefined : this.minute.take(known.counts, performance.now());
    const refused = counts && REFUSALS.reduce((sum, kind) => sum + counts[kind], 0);
    return html`<h3 id="minute">Last minute</h3>
      <dl class="minute" aria-labelledby="minute">
        ${renderCount(VERDICT_WORDS.accepted, counts && playedCounts(counts).accepted)}
        ${renderCount(VERDICT_WORDS.coalesced, counts && playedCounts(counts).coalesced)}
        ${renderCount(REHEARSED_WORD, counts?.rehearsed)} ${renderCount('Refused', refused)}
        ${renderCount(VERDICT_WORDS.chatter, counts?.chatter)}
      </dl>
      <dl class="reasons" aria-label="Refused in the last minute, by reason">
        ${REFUSALS.map((kind) => renderCount(wordFor(kind), counts?.[kind]))}
      </dl>`;
  }

  static override styles = [panelStyles, factStyles, chatPanelStyles];
}

const renderCount = (word: string, count: number | undefined) =>
  html`<div>
    <dt>${word}</dt>
    <dd>${count === undefined ? notKnown : formatCount(count)}</dd>
  </div>`;

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-chat-panel': ChatPanel;
  }
}
