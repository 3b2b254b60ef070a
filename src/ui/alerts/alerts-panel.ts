/** The region `Alerts`: how all stand, each by itself, what happened this evening, and how they are told. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { keyedRows } from '../kit/keyed-rows';
import type { AlertNote } from '../../app/state/alerts-state';
import { ALERT_NAMES } from '../../domain/watch/alerts';
import { EVERY_ALERT, WATCH } from '../../domain/watch/watch-settings';
import { AppElement } from '../kit/app-element';
import { formatTime } from '../kit/format';
import { toneIcon } from '../kit/icons';
import { foldStyles } from '../kit/styles/fold-styles';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { isReadOnlyTab } from '../words/sentences';
import './alert-row';
import { settingsOf, summaryOf } from './alert-words';
import './alerts-voice';
import './mute-control';

@customElement('ttcv-alerts-panel')
export class AlertsPanel extends AppElement {
  constructor() {
    super();
    this.watch((state) => [
      summaryOf(state).word,
      state.evening,
      state.watchBy,
      state.canUndoWatchBy,
      state.tab,
    ]);
  }

  override render() {
    const { app } = this;
    const { tone, word } = summaryOf(app.state);
    return html`<section class="panel" aria-labelledby="title">
      <div class="panel-head">
        <h2 id="title">Alerts</h2>
        <div class="spring"></div>
        <button type="button" ?disabled=${!app.state.canUndoWatchBy} @click=${this.onUndo}>
          Undo<span class="unseen"> the last change of the alerts</span>
        </button>
        <ttcv-mute-control .app=${app} .name=${EVERY_ALERT} .label=${'Mute all alerts'}></ttcv-mute-control>
      </div>
      <p class="summary ${tone}">${toneIcon(tone)} ${word}</p>
      <ttcv-alerts-voice .app=${app}></ttcv-alerts-voice>
      <details>
        <summary>Each alert <span class="muted small">levels, mutes and how they are told</span></summary>
        <div class="rows">
          ${ALERT_NAMES.map((name) => html`<ttcv-alert-row .app=${app} .name=${name}></ttcv-alert-row>`)}
        </div>
        ${this.renderTick('sound')} ${this.renderTick('mayLead')}
      </details>
      <h3>This evening</h3>
      ${
        app.state.evening.length === 0
          ? html`<p class="muted">No alert was raised since this page was opened.</p>`
          : this.renderEvening(app.state.evening)
      }
    </section>`;
  }

  private renderTick(setting: 'sound' | 'mayLead') {
    const { label, help } = WATCH[setting];
    return html`<label class="tick">
        <input
          type="checkbox"
          .checked=${live(settingsOf(this.app.state.watchBy)[setting])}
          ?disabled=${isReadOnlyTab(this.app.state)}
          aria-describedby=${setting}
          @change=${(event: Event) => this.onTick(setting, event)}
        />
        ${label}
      </label>
      <p class="muted small help" id=${setting}>${help}</p>`;
  }

  private renderEvening(evening: readonly AlertNote[]) {
    return html`<table aria-label="Alerts of this evening">
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">What happened</th>
          <th scope="col">What was done</th>
        </tr>
      </thead>
      <tbody>
        ${keyedRows(
          evening,
          ({ name, from }) => `${name} ${from}`,
          ({ label, sentence, from, to, deeds }) =>
            html`<tr>
              <td class="when">
                ${formatTime(from)}${to === null ? html`<br /><b>until now</b>` : html`<br />to ${formatTime(to)}`}
              </td>
              <td><b>${label}</b><br />${sentence}</td>
              <td>${deeds.length === 0 ? html`<span class="muted">nothing yet</span>` : deeds.join(', ')}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  private onUndo(): void {
    this.app.alerts.undo();
  }

  private onTick(setting: 'sound' | 'mayLead', event: Event): void {
    const settings = settingsOf(this.app.state.watchBy);
    this.app.alerts.keep(
      JSON.stringify({ ...settings, [setting]: (event.target as HTMLInputElement).checked }),
    );
    this.requestUpdate();
  }

  static override styles = [
    panelStyles,
    buttonStyles,
    foldStyles,
    css`
      .summary {
        margin: 0 0 12px;
        font-weight: 600;
      }
      .rows {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 620px), 1fr));
        column-gap: 32px;
        align-items: start;
        margin-bottom: 16px;
      }
      ttcv-mute-control {
        width: 168px;
      }
      h3 {
        margin: 20px 0 8px;
        font-size: 16px;
        line-height: 24px;
      }
      p {
        margin: 0;
      }
      .tick {
        display: flex;
        gap: 12px;
        align-items: center;
        min-height: 44px;
      }
      .tick input {
        width: 20px;
        height: 20px;
        margin: 0;
      }
      .help {
        padding-left: 32px;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-size: 15px;
        line-height: 20px;
      }
      th,
      td {
        padding: 8px 12px 8px 0;
        border-bottom: 1px solid var(--line);
        text-align: left;
        vertical-align: top;
        overflow-wrap: anywhere;
      }
      th {
        color: var(--muted);
        font-size: 14px;
        font-weight: 400;
      }
      th:last-child {
        width: 136px;
      }
      .when {
        width: 112px;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      @media (max-width: 640px) {
        button,
        select {
          min-height: 44px;
        }
        th:last-child {
          width: 88px;
        }
        .when {
          width: 72px;
          white-space: normal;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-alerts-panel': AlertsPanel;
  }
}
