/** The four latencies, each named, and what became of the messages. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { played } from '../../app/state/played';
import { VERDICT_KINDS } from '../../domain/verdict/verdict';
import type { LatencyName } from '../../shared/reports/metrics-report';
import { AppElement } from '../kit/app-element';
import { formatCount, formatMilliseconds } from '../kit/format';
import { notKnown } from '../kit/not-known';
import { factStyles, panelStyles } from '../kit/styles/shared-styles';
import { playedCounts, REHEARSED_WORD, VERDICT_WORDS } from '../words/sentences';

/** Figures to compare, not to follow: faster than once a second nobody reads them. */
const EVERY_MS = 1000;

const LATENCIES: readonly (readonly [LatencyName, string, string])[] = [
  ['l1', 'L1', 'chat frame to verdict'],
  ['l2', 'L2', 'verdict to ring'],
  ['l3', 'L3', 'ring to first sample'],
  ['l4', 'L4', 'sample to converter'],
  ['chatDelivery', 'Chat', 'delivery, by Twitch’s clock'],
];

@customElement('ttcv-latency-panel')
export class LatencyPanel extends AppElement {
  constructor() {
    super();
    this.watch((state) => [state.latencyMs, played(state)?.counts, state.validator], EVERY_MS);
  }

  override render() {
    const { validator } = this.app.state;
    const counts = played(this.app.state)?.counts;
    const figure = (count: number | undefined) => (count === undefined ? notKnown : formatCount(count));
    return html`<section class="panel" aria-labelledby="title">
      <div class="panel-head">
        <h2 id="title">Measured</h2>
      </div>
      <table aria-label="Latency in milliseconds">
        <thead>
          <tr>
            <th scope="col">Latency, ms</th>
            <th scope="col">p50</th>
            <th scope="col">p95</th>
            <th scope="col">p99</th>
          </tr>
        </thead>
        <tbody>
          ${LATENCIES.map(([name, short, meaning]) => this.renderLatency(name, short, meaning))}
        </tbody>
      </table>
      <dl aria-label="Messages">
        <div>
          <dt>Received</dt>
          <dd>${figure(counts?.received)}</dd>
        </div>
        ${VERDICT_KINDS.map(
          (kind) =>
            html`<div>
              <dt>${VERDICT_WORDS[kind]}</dt>
              <dd>${figure(counts && playedCounts(counts)[kind])}</dd>
            </div>`,
        )}
        <div>
          <dt>${REHEARSED_WORD}</dt>
          <dd>${figure(counts?.rehearsed)}</dd>
        </div>
      </dl>
      <p class="muted small">
        Commands are checked by ${validator === 'wasm' ? 'WebAssembly' : 'JavaScript'}.
      </p>
    </section>`;
  }

  private renderLatency(name: LatencyName, short: string, meaning: string) {
    const summary = this.app.state.latencyMs[name];
    const figure = (duration: number) => (summary.count === 0 ? '–' : formatMilliseconds(duration));
    return html`<tr>
      <th scope="row"><b>${short}</b> <span class="muted small">${meaning}</span></th>
      <td>${figure(summary.p50)}</td>
      <td>${figure(summary.p95)}</td>
      <td>${figure(summary.p99)}</td>
    </tr>`;
  }

  static override styles = [
    panelStyles,
    factStyles,
    css`
      table {
        width: 100%;
        border-collapse: collapse;
        table-layout: fixed;
        font-size: 15px;
      }
      th,
      td {
        padding: 4px 0;
        border-bottom: 1px solid var(--line);
        font-weight: 400;
        line-height: 20px;
        text-align: right;
      }
      thead th {
        color: var(--muted);
        font-size: 14px;
      }
      th:first-child {
        width: 52%;
        text-align: left;
      }
      dl {
        margin-top: 16px;
      }
      p {
        margin: 12px 0 0;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-latency-panel': LatencyPanel;
  }
}
