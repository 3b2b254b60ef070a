/** The two statuses: what a glance at the header tells of chat and sound. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { played } from '../../app/state/played';
import { AppElement } from '../kit/app-element';
import { toneIcon } from '../kit/icons';
import { withoutDirectionMarks } from '../kit/plain-text';
import { part } from '../kit/required-part';
import type { Sentence } from '../kit/sentence';
import { panelStyles } from '../kit/styles/shared-styles';
import { audioSentence, chatSentence, lastMessageWords, secondsToRetry } from '../words/sentences';

/** A screen reader speaks each change: a countdown must not keep it talking. A change of state shows at once. */
const COUNTDOWN_EVERY_MS = 2000;
/** Seconds are shown. */
const AGE_EVERY_MS = 1000;

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
      ];
    });
    this.watch((state) => [secondsToRetry(played(state)?.chat)], COUNTDOWN_EVERY_MS);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // By the clock and not by changes: silence grows older too.
    this.timer = setInterval(() => {
      if (this.hasUpdated) this.showAge();
    }, AGE_EVERY_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  override render() {
    const { state } = this.app;
    return html`<div class="line">
      ${this.renderStatus('chat', 'Chat connection', chatSentence(state))}
      ${this.renderStatus('audio', 'Audio output', audioSentence(state))}
    </div>`;
  }

  protected override updated(): void {
    this.showAge();
  }

  /** The age changes every second: it stands beside the live region, and to draw that too would speak its countdown each time. */
  private showAge(): void {
    const chat = played(this.app.state)?.chat;
    const age = chat === undefined ? '' : lastMessageWords(chat, Date.now());
    part(this.renderRoot, '.aside').textContent = age;
  }

  private renderStatus(id: string, name: string, sentence: Sentence) {
    const { tone } = sentence;
    const text = withoutDirectionMarks(sentence.text);
    return html`<div class="status">
      <div class="names">
        <span class="name" id=${id}>${name}</span>
        <span class="aside clipped"></span>
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
        /* A device's name is longer than a channel's. */
        grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
        gap: 12px;
      }
      .status {
        min-width: 0;
      }
      .names {
        display: flex;
        gap: 8px;
        height: 18px;
        color: var(--muted);
        font-size: 13px;
        line-height: 18px;
      }
      .name {
        flex: none;
      }
      .aside {
        min-width: 0;
        font-variant-numeric: tabular-nums;
      }
      .value {
        display: flex;
        gap: 6px;
        height: 38px;
        font-size: 14px;
        line-height: 19px;
        font-weight: 600;
      }
      .value .icon {
        margin-top: 1px;
      }
      .value > span {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        color: var(--text);
        overflow-wrap: anywhere;
        white-space: normal;
      }
      @media (max-width: 1200px) {
        .status {
          display: flex;
          align-items: center;
          gap: 8px;
          height: 32px;
        }
        .names {
          flex: none;
        }
        .aside {
          display: none;
        }
        .value {
          align-items: center;
          min-width: 0;
          height: 32px;
        }
        .value > span {
          -webkit-line-clamp: 1;
          overflow-wrap: normal;
          word-break: break-all;
        }
      }
      @media (max-width: 840px), (max-height: 560px) {
        .line {
          grid-template-columns: minmax(0, 1fr);
          gap: 8px;
        }
        .status {
          display: block;
          height: auto;
        }
        .aside {
          display: block;
        }
        .value {
          height: auto;
          min-height: 24px;
        }
        .value > span {
          -webkit-line-clamp: 3;
          word-break: normal;
          overflow-wrap: anywhere;
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
