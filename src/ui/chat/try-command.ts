/** The streamer writes one command as a made-up viewer, and reads its verdict beside the field. */
import { css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { isTried } from '../../domain/chat/try-viewer';
import type { AppState } from '../../app/state/state';
import { AppElement } from '../kit/app-element';
import { verdictIcon } from '../kit/icons';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { commandToTry } from '../words/command-to-try';
import { isReadOnlyTab } from '../words/sentences';
import { verdictWord } from '../words/verdict-words';
import { reasonOf } from './log-row';

/** A wait in the verdict counts down four times a second, as in the log. */
const EVERY_MS = 250;

@customElement('ttcv-try-command')
export class TryCommand extends AppElement {
  /** Nothing of the log before the last try is its answer. */
  @state() private answersAfter = Infinity;
  @query('input') private readonly field!: HTMLInputElement;

  constructor() {
    super();
    this.watch((state) => [state.log, state.patch.limits, state.patch.variables], EVERY_MS);
    this.watch((state) => [state.session, state.tab]);
  }

  /** Brings the keyboard to the field. A command that somebody has begun there stays. */
  goTo(): void {
    if (this.field.value.trim() === '') this.field.value = commandToTry(this.app.state.patch);
    this.field.focus();
    this.field.select();
  }

  override render() {
    const { state } = this.app;
    const isReadOnly = isReadOnlyTab(state);
    return html`<form @submit=${this.onSubmit}>
      <input
        type="text"
        aria-label="Try a command"
        aria-describedby="answer"
        placeholder="Try a command: ${commandToTry(state.patch)}"
        maxlength="500"
        autocomplete="off"
        spellcheck="false"
        ?disabled=${isReadOnly}
      />
      <button type="submit" ?disabled=${isReadOnly}>Try</button>
      <p id="answer" class="small" role="status" aria-label="What came of it">${this.renderAnswer()}</p>
    </form>`;
  }

  private renderAnswer() {
    const { log, patch, session } = this.app.state;
    const entry = log.findLast((one) => one.number > this.answersAfter && isTried(one));
    if (entry === undefined) return html`<span class="muted">${hintOf(session)}</span>`;
    const { verdict } = entry;
    const reason = reasonOf(entry, patch.limits);
    return html`<span class="verdict ${verdict.kind}"
        >${verdictIcon(verdict.kind)} ${verdictWord(verdict)}</span
      >
      ${reason === null ? nothing : html`<span class="reason">${reason}</span>`}`;
  }

  private onSubmit(event: Event): void {
    event.preventDefault();
    const text = this.field.value;
    if (text.trim() === '') return;
    this.answersAfter = this.app.state.log.at(-1)?.number ?? 0;
    this.app.hand.tryCommand(text);
    // Another value is a few keys away.
    this.field.select();
  }

  static override styles = [
    panelStyles,
    buttonStyles,
    css`
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 4px 8px;
        padding-top: 6px;
        border-top: 1px solid var(--line);
      }
      input {
        min-width: 0;
      }
      p {
        grid-column: 1 / -1;
        min-height: 40px;
        margin: 0;
        overflow-wrap: anywhere;
      }
      .verdict {
        margin-right: 8px;
        font-weight: 600;
      }
    `,
  ];
}

const hintOf = (session: AppState['session']): string =>
  session === 'live'
    ? 'As a viewer, along the whole path: it counts as one viewer’s command.'
    : 'Not live: nothing can play, and the verdict says so.';

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-try-command': TryCommand;
  }
}
