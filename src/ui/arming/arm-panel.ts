/**
 * Goes before the deliberate gesture: one promise, why the switch is off if it is, where the jacks will start, and what was checked.
 * While nothing can be armed yet, or another tab drives the jacks, only the promise and the sentence stay.
 */
import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
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
import { armPanelStyles } from './arm-panel-styles';
import './arm-start';

/** Beside the colour, for those who do not see it. */
const TONE_WORDS: Readonly<Record<Tone, string>> = {
  good: 'Good',
  caution: 'Look',
  bad: 'Stop',
  neutral: 'Note',
};

/** Checks that ask for something come first, and open. */
const ORDER: readonly Tone[] = ['bad', 'caution', 'neutral', 'good'];
const asks = ({ tone }: ArmCheck): boolean => tone === 'bad' || tone === 'caution';

@customElement('ttcv-arm-panel')
export class ArmPanel extends AppElement {
  /** A person has folded or opened the check; null before that. A long rehearsal needs the room for chat. */
  @state() private folds: boolean | null = null;
  /** While armed: a person has opened it, as for the start of the next arming. */
  @state() private isOpenArmed = false;
  @query('section') private readonly panel!: HTMLElement;

  constructor() {
    super();
    this.watch((state) => [
      ...[state.armCheck, state.acknowledged, state.armed, state.tab, state.session, state.isDemoShow],
      ...[played(state)?.armed, armSentence(state)],
    ]);
    // A question of the check goes with its answer.
    this.addController(new KeepFocus(this, () => this.panel));
  }

  /** Brings the keyboard here, from where Tab goes on to the promise. */
  goTo(): void {
    this.folds = false;
    this.panel.focus();
  }

  override render() {
    const { state } = this.app;
    const armed = played(state)?.armed ?? false;
    const isAhead = state.session !== 'stopped' && !isReadOnlyTab(state);
    return html`<section
      class="panel"
      tabindex="-1"
      aria-labelledby="title"
      aria-describedby="standing"
      ?data-armed=${armed}
    >
      <h2 id="title">${armed ? 'Armed' : 'Before arming'}</h2>
      <label class="promise">
        <input
          type="checkbox"
          .checked=${live(state.acknowledged)}
          ?disabled=${isReadOnlyTab(state)}
          @change=${this.onAcknowledge}
        />
        <span>No speakers or headphones on these outputs</span>
      </label>
      <p class="standing small" id="standing">${armSentence(state)}</p>
      ${isAhead ? this.renderFold() : nothing}
      <div id="ahead" ?hidden=${!isAhead || this.isFolded}>${isAhead ? this.renderAhead() : nothing}</div>
    </section>`;
  }

  private renderFold() {
    return html`<button
      type="button"
      class="quiet fold"
      aria-expanded=${this.isFolded ? 'false' : 'true'}
      aria-controls="ahead"
      @click=${this.onFold}
    >
      ${this.isFolded ? 'Show check' : 'Hide check'}
    </button>`;
  }

  private renderAhead() {
    const { armCheck } = this.app.state;
    const sorted = ORDER.flatMap((tone) => armCheck.filter((check) => check.tone === tone));
    return html`<ttcv-arm-start .app=${this.app}></ttcv-arm-start>
      <h3 class="small muted" id="check">Check</h3>
      <ul class="checks" aria-labelledby="check">
        ${sorted.map((check) => this.renderCheck(check))}
      </ul>`;
  }

  private renderCheck(check: ArmCheck) {
    const title = withoutDirectionMarks(check.title);
    return html`<li>
      <span class="tone ${check.tone}">${toneIcon(check.tone)} ${TONE_WORDS[check.tone]}</span>
      <div>
        ${
          check.advice === null
            ? title
            : html`<details ?open=${asks(check)}>
                <summary>${title}</summary>
                <div class="advice">${withoutDirectionMarks(check.advice)}</div>
              </details>`
        }
        ${check.vow === undefined ? nothing : this.renderVow(check.vow)}
      </div>
    </li>`;
  }

  private renderVow({ text, isTicked }: NonNullable<ArmCheck['vow']>) {
    return html`<label class="promise">
      <input type="checkbox" .checked=${live(isTicked)} @change=${this.onVow} />
      <span>${text}</span>
    </label>`;
  }

  /** Who watches the Demo crowd does not think of arming yet. */
  private get isFolded(): boolean {
    const { armed, isDemoShow } = this.app.state;
    return armed ? !this.isOpenArmed : (this.folds ?? isDemoShow);
  }

  private onFold(): void {
    if (this.app.state.armed) this.isOpenArmed = !this.isOpenArmed;
    else this.folds = !this.isFolded;
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

  static override styles = [panelStyles, buttonStyles, armPanelStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-arm-panel': ArmPanel;
  }
}
