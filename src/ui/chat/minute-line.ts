/** The last minute's messages by what became of them. Conversation is counted nowhere: it asks for nothing. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { LastMinute } from '../../app/state/last-minute';
import { played } from '../../app/state/played';
import { VERDICT_KINDS, type VerdictKind } from '../../domain/verdict/verdict';
import { AppElement } from '../kit/app-element';
import { formatCount } from '../kit/format';
import { notKnown } from '../kit/not-known';
import { panelStyles } from '../kit/styles/shared-styles';
import { playedCounts, REHEARSED_WORD, VERDICT_WORDS } from '../words/sentences';
import { isRefusal } from './log-filter';

/** A minute's counts change no faster than anyone reads them. */
const EVERY_MS = 1000;
const REFUSALS = VERDICT_KINDS.filter(isRefusal);

/** The count of this verdict holds both of its reasons. */
const wordFor = (kind: VerdictKind): string =>
  kind === 'paused' ? 'Paused or not live' : VERDICT_WORDS[kind];

@customElement('ttcv-minute-line')
export class MinuteLine extends AppElement {
  private readonly minute = new LastMinute();
  private timer: ReturnType<typeof setInterval> | undefined;

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
    const known = played(this.app.state);
    const counts = known === null ? undefined : this.minute.take(known.counts, performance.now());
    const refused = counts && REFUSALS.reduce((sum, kind) => sum + counts[kind], 0);
    const told = counts && playedCounts(counts);
    return html`<b id="minute" class="small">Last minute</b>
      <dl class="minute" aria-labelledby="minute">
        ${renderCount(VERDICT_WORDS.accepted, told?.accepted)}
        ${renderCount(VERDICT_WORDS.coalesced, told?.coalesced)}
        ${renderCount(REHEARSED_WORD, counts?.rehearsed)} ${renderCount('Refused', refused)}
      </dl>
      <dl class="reasons" aria-label="Refused in the last minute, by reason">
        ${REFUSALS.map((kind) => renderCount(wordFor(kind), counts?.[kind]))}
      </dl>`;
  }

  static override styles = [
    panelStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: 0 12px;
        align-items: baseline;
        padding: 4px 0;
        border-top: 1px solid var(--line);
      }
      dl {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 0 16px;
        margin: 0;
      }
      dl div {
        display: flex;
        justify-content: space-between;
        gap: 4px;
        overflow: hidden;
        font-size: 14px;
        line-height: 22px;
        white-space: nowrap;
      }
      dt {
        overflow: hidden;
        color: var(--muted);
        text-overflow: ellipsis;
      }
      dd {
        margin: 0;
        font-weight: 650;
      }
      .reasons {
        grid-column: 1 / -1;
        /* By the longest word of each column. */
        grid-template-columns: 11fr 9fr 14fr;
        gap: 0 10px;
      }
      .reasons div {
        font-size: 13px;
        line-height: 18px;
      }
    `,
  ];
}

/** A count of more digits takes the place of the one before: none slides. */
const renderCount = (word: string, count: number | undefined) =>
  html`<div>
    <dt>${word}</dt>
    ${keyed(count, html`<dd>${count === undefined ? notKnown : formatCount(count)}</dd>`)}
  </div>`;

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-minute-line': MinuteLine;
  }
}
