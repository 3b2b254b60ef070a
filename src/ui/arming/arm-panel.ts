/** Goes before the deliberate gesture: what was checked, one promise to make, and where the jacks will start. */
import { css, html } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Tone } from '../../app/state/page-state';
import { played } from '../../app/state/played';
import type { ArmCheck } from '../../app/state/session-state';
import { AppElement } from '../kit/app-element';
import { toneIcon } from '../kit/icons';
import { KeepFocus } from '../kit/keep-focus';
import { withoutDirectionMarks } from '../kit/plain-text';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { armSentence, isReadOnlyTab } from '../words/sentences';
import './arm-start';

/** Beside the colour, for those who do not see it. */
const TONE_WORDS: Readonly<Record<Tone, string>> = {
  good: 'Good',
  caution: 'Look',
  bad: 'Stop',
  neutral: 'Note',
};

/** A tab that only reads has no stream to check. */
const OF_ANOTHER_TAB: readonly ArmCheck[] = [
  { id: 'sink', tone: 'neutral', title: 'The other tab has the check of its outputs', advice: null },
];

@customElement('ttcv-arm-panel')
export class ArmPanel extends AppElement {
  @query('section') private readonly panel!: HTMLElement;

  constructor() {
    super();
    this.watch((state) => [
      ...[state.armCheck, state.acknowledged, state.armed, state.tab],
      ...[played(state)?.armed, armSentence(state)],
    ]);
    // A question of the check goes with its answer.
    this.addController(new KeepFocus(this, () => this.panel));
  }

  /** Brings the keyboard here, from where Tab goes on to the promise and the switch. */
  goTo(): void {
    this.panel.focus();
  }

  override render() {
    const { state } = this.app;
    const armed = played(state)?.armed ?? false;
    return html`<section
      class="panel"
      tabindex="-1"
      aria-labelledby="title"
      aria-describedby="standing"
      ?data-armed=${armed}
    >
      <div class="panel-head"><h2 id="title">Arm</h2></div>
      <div class="columns">
        <div>
          <label class="promise">
            <input
              type="checkbox"
              .checked=${live(state.acknowledged)}
              ?disabled=${isReadOnlyTab(state)}
              @change=${this.onAcknowledge}
            />
            <span>No speakers or headphones on these outputs</span>
          </label>
          <ttcv-arm-start .app=${this.app}></ttcv-arm-start>
          <p class="standing small" id="standing">${armSentence(state)}</p>
        </div>
        <div>
          <h3 class="small muted">Check</h3>
          <ul>
            ${(isReadOnlyTab(state) ? OF_ANOTHER_TAB : state.armCheck).map((check) => this.renderCheck(check))}
          </ul>
        </div>
      </div>
    </section>`;
  }

  private renderCheck(check: ArmCheck) {
    return html`<li>
      <span class="tone ${check.tone}">${toneIcon(check.tone)} ${TONE_WORDS[check.tone]}</span>
      <div>
        ${withoutDirectionMarks(check.title)}
        ${check.advice === null ? null : html`<div class="advice small">${withoutDirectionMarks(check.advice)}</div>`}
        ${check.vow === undefined ? null : this.renderVow(check.vow)}
      </div>
    </li>`;
  }

  private renderVow({ text, isTicked }: NonNullable<ArmCheck['vow']>) {
    return html`<label class="promise">
      <input type="checkbox" .checked=${live(isTicked)} @change=${this.onVow} />
      <span>${text}</span>
    </label>`;
  }

  private onVow(event: Event): void {
    this.app.session.vouchForDefault((event.target as HTMLInputElement).checked);
    this.requestUpdate();
  }

  private onAcknowledge(event: Event): void {
    this.app.session.acknowledge((event.target as HTMLInputElement).checked);
    // The control shows the state, not the click: a refusal must put it back.
    this.requestUpdate();
  }

  static override styles = [
    panelStyles,
    buttonStyles,
    css`
      :host,
      .panel {
        height: 100%;
      }
      .panel[data-armed] {
        border-color: var(--accent-line);
        box-shadow: inset 0 0 0 1px var(--accent-line);
      }
      .panel {
        /* Clear of the header, which stays on top. */
        scroll-margin-top: 200px;
      }
      .panel:focus:not(:focus-visible) {
        outline: none;
      }
      .promise {
        display: grid;
        grid-template-columns: 24px 1fr;
        gap: 12px;
        align-items: center;
        min-height: 48px;
        font-weight: 500;
        line-height: 20px;
        cursor: pointer;
      }
      .promise input {
        width: 24px;
        height: 24px;
        margin: 0;
      }
      .standing {
        /* Three lines, the longest sentence: nothing below moves when it changes. */
        min-height: 60px;
        margin: 8px 0 8px;
        color: var(--muted);
      }
      h3 {
        margin: 0;
        padding-top: 8px;
        border-top: 1px solid var(--line);
        font-weight: 600;
      }
      ul {
        display: grid;
        gap: 8px;
        margin: 4px 0 0;
        padding: 0;
        list-style: none;
        font-size: 15px;
        line-height: 20px;
      }
      li {
        display: grid;
        grid-template-columns: 72px minmax(0, 1fr);
        gap: 8px;
        overflow-wrap: anywhere;
      }
      .tone {
        font-weight: 600;
      }
      .advice {
        color: var(--muted);
      }
      @media (min-width: 641px) and (max-width: 1100px) {
        .columns {
          display: grid;
          grid-template-columns: repeat(2, minmax(0, 1fr));
          gap: 24px;
        }
        h3 {
          border: 0;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-arm-panel': ArmPanel;
  }
}
