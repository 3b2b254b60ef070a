/** The two statuses and whether the patch is saved: what a glance at the header tells. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { played } from '../../app/state/played';
import { AppElement } from '../kit/app-element';
import { toneIcon } from '../kit/icons';
import { withoutDirectionMarks } from '../kit/plain-text';
import type { Sentence } from '../kit/sentence';
import { panelStyles } from '../kit/styles/shared-styles';
import { audioSentence, chatSentence, lastMessageWords, secondsToRetry } from '../words/sentences';

/** A screen reader speaks each change: a countdown must not keep it talking. A change of state shows at once. */
const COUNTDOWN_EVERY_MS = 2000;
/** Seconds are shown. */
const AGE_EVERY_MS = 1000;

const SAVED_WORDS = {
  saved: { text: 'Saved', tone: 'good' },
  saving: { text: 'Saving…', tone: 'neutral' },
  memory: { text: 'Not saved: kept in memory', tone: 'caution' },
} as const;

@customElement('ttcv-status-line')
export class StatusLine extends AppElement {
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.watch((state) => {
      const known = played(state);
      return [
        state.tab,
        known?.chat.state,
        known?.chat.reason,
        known?.chat.twitchChannel,
        known?.chat.roomModes.join(),
        known?.simulation.running,
        audioSentence(state).text,
        audioSentence(state).tone,
        state.saved,
      ];
    });
    this.watch((state) => [secondsToRetry(played(state)?.chat)], COUNTDOWN_EVERY_MS);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // By the clock and not by changes: silence grows older too.
    this.timer = setInterval(() => {
      this.requestUpdate();
    }, AGE_EVERY_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  override render() {
    const { state } = this.app;
    const saved = SAVED_WORDS[state.saved];
    const chat = played(state)?.chat;
    const age = chat === undefined ? '' : lastMessageWords(chat, Date.now());
    return html`<div class="line">
      ${this.renderStatus('chat', 'Chat connection', chatSentence(state), age)}
      ${this.renderStatus('audio', 'Audio output', audioSentence(state))}
      <div class="status saved">
        <span class="name">Patch</span>
        <span class="value ${saved.tone}"
          >${toneIcon(saved.tone)}<span class="clipped" title=${saved.text}>${saved.text}</span></span
        >
      </div>
    </div>`;
  }

  /** `aside` changes every second: a live region would speak it. */
  private renderStatus(id: string, name: string, sentence: Sentence, aside = '') {
    const { tone } = sentence;
    const text = withoutDirectionMarks(sentence.text);
    return html`<div class="status">
      <div class="names">
        <span class="name" id=${id}>${name}</span>
        <span class="aside clipped">${aside}</span>
      </div>
      <div class="value ${tone}" role="status" aria-labelledby=${id}>
        ${toneIcon(tone)}<span class="clipped" title=${text}>${text}</span>
      </div>
    </div>`;
  }

  static override styles = [
    panelStyles,
    css`
      :host {
        min-width: 0;
      }
      .line {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1.5fr) 208px;
        gap: 24px;
      }
      .status {
        min-width: 0;
      }
      .names {
        display: flex;
        gap: 8px;
        height: 20px;
      }
      .aside {
        min-width: 0;
        color: var(--muted);
        font-size: 14px;
        line-height: 20px;
        font-variant-numeric: tabular-nums;
      }
      .name {
        display: block;
        flex: none;
        color: var(--muted);
        font-size: 14px;
        line-height: 20px;
      }
      .value {
        display: flex;
        align-items: center;
        gap: 8px;
        font-size: 18px;
        line-height: 28px;
        font-weight: 600;
      }
      .value > span {
        color: var(--text);
      }
      .saved .value {
        font-size: 15px;
        font-weight: 500;
      }
      @media (max-width: 1100px) {
        .line {
          gap: 16px;
        }
        .value,
        .saved .value {
          font-size: 16px;
        }
      }
      @media (max-width: 640px) {
        .line {
          grid-template-columns: 1fr 1fr;
          gap: 4px 16px;
        }
        .saved {
          display: none;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-status-line': StatusLine;
  }
}
