/**
 * Goes before the deliberate gesture: one promise, what arming moves or why the switch is off, and a check that opens. While live it
 * is as high in every state, so that chat below it stays where it is.
 */
import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { armObstacle } from '../../app/state/arm-obstacle';
import type { Tone } from '../../app/state/page-state';
import { played } from '../../app/state/played';
import type { ArmCheck } from '../../app/state/session-state';
import { AppElement } from '../kit/app-element';
import { FrameLoop } from '../kit/frame-loop';
import { toneIcon } from '../kit/icons';
import { KeepFocus } from '../kit/keep-focus';
import { withoutDirectionMarks } from '../kit/plain-text';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { armSentence, isReadOnlyTab } from '../words/sentences';
import { mayCarryVolts } from '../words/standing';
import { armStarts, leavesZero, MOVES_EVERY_MS, movesSentence } from './arm-moves';
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
/** Nothing can be armed before somebody looks at it. */
const stops = ({ tone, vow }: ArmCheck): boolean => tone === 'bad' || vow?.isTicked === false;

/** Under the button that opens the check. */
const countWords = (tone: Tone, count: number): string =>
  tone === 'bad' ? `${count} in the way` : `${count} to look at`;

@customElement('ttcv-arm-panel')
export class ArmPanel extends AppElement {
  /** A person has opened the check. By itself it would push chat away. */
  @state() private isOpen = false;
  @query('section') private readonly panel!: HTMLElement;
  @query('.moves') private readonly moves!: HTMLElement | null;
  private writtenAt = -Infinity;

  constructor() {
    super();
    this.watch((state) => [
      ...[state.armCheck, state.acknowledged, state.armed, state.tab, state.session, state.armStart],
      ...[played(state)?.armed, armSentence(state)],
    ]);
    this.addController(
      new FrameLoop(this, (nowMs) => {
        if (nowMs - this.writtenAt < MOVES_EVERY_MS) return;
        this.writtenAt = nowMs;
        this.writeMoves();
      }),
    );
    // A question of the check goes with its answer.
    this.addController(new KeepFocus(this, () => this.panel));
  }

  /** Brings the keyboard here, from where Tab goes on to the promise. A check that must be answered opens. */
  goTo(): void {
    if (this.app.state.armCheck.some(stops)) this.isOpen = true;
    this.panel.focus();
  }

  override render() {
    const { state } = this.app;
    const armed = played(state)?.armed ?? false;
    const isAhead = this.isAhead;
    return html`<section
      class="panel"
      tabindex="-1"
      aria-labelledby="title"
      aria-describedby="standing"
      ?data-armed=${armed}
      ?data-live=${isAhead}
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
      <p class="standing small" id="standing">
        ${this.saysMoves ? html`<span class="moves"></span>` : armSentence(state)}
      </p>
      ${isAhead ? this.renderFold() : nothing}
      <div id="ahead" ?hidden=${!isAhead || !this.isOpen}>
        ${isAhead && this.isOpen ? this.renderAhead() : nothing}
      </div>
    </section>`;
  }

  /** Live here, and arming may come. */
  private get isAhead(): boolean {
    const { state } = this.app;
    return state.session !== 'stopped' && !isReadOnlyTab(state);
  }

  /** Nothing but the promise above stands in the way: what arming does is said then, since the box says the rest. */
  private get saysMoves(): boolean {
    const { state } = this.app;
    const stopsArming = armObstacle({ ...state, acknowledged: true }) !== null;
    return this.isAhead && !state.armed && !mayCarryVolts(state) && !stopsArming;
  }

  private writeMoves(): void {
    if (this.moves === null) return;
    const moving = armStarts(this.app).filter(leavesZero).length;
    const text = movesSentence(this.app.state, moving);
    if (this.moves.textContent !== text) this.moves.textContent = text;
  }

  protected override updated(): void {
    this.writeMoves();
  }

  private renderFold() {
    const { armCheck } = this.app.state;
    const worst = ORDER.find((tone) => armCheck.some((check) => check.tone === tone && asks(check)));
    const count = armCheck.filter(({ tone }) => tone === worst).length;
    const act = this.isOpen ? 'Hide check' : 'Show check';
    const found = worst === undefined ? 'nothing to look at' : countWords(worst, count);
    return html`<button
      type="button"
      class="quiet fold"
      aria-label="${act}: ${found}"
      aria-expanded=${this.isOpen ? 'true' : 'false'}
      aria-controls="ahead"
      @click=${this.onFold}
    >
      ${keyed(act, html`<span>${act}</span>`)}
      ${keyed(found, html`<span class="count ${worst}">${found}</span>`)}
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

  private onFold(): void {
    this.isOpen = !this.isOpen;
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
