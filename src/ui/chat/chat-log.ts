/** The log of chat: texts and their verdicts. Names and texts are clipped, so hostile ones stay in line; reasons are whole. */
import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import {
  FROM_ANOTHER_CHAT,
  type Verdict,
  VERDICT_KINDS,
  verdictSentence,
} from '../../domain/verdict/verdict';
import type { LogEntry } from '../../shared/reports/log-report';
import { AppElement } from '../kit/app-element';
import { formatTime } from '../kit/format';
import { verdictIcon } from '../kit/icons';
import { withoutDirectionMarks } from '../kit/plain-text';
import { focusRow } from '../kit/row-focus';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { isReadOnlyTab } from '../words/sentences';
import { rowWord, verdictWord } from '../words/verdict-words';
import { chatLogStyles } from './chat-log-styles';
import { countAfter, filterLog, type LogFilter } from './log-filter';
import { isAnyWaiting, verdictAt } from './wait-left';

/** Four times a second reads as live and bounds the cost, whatever the flood. */
const EVERY_MS = 250;
/** Nearer to the end than this, the log follows new entries; further up, it stays where the reader is. */
const FOLLOW_WITHIN_PX = 48;

/** Whether the reason tells more than the verdict's word. */
const saysMore = (verdict: Verdict): boolean => verdict.kind !== 'accepted' || verdict.note !== undefined;

/** A guest's origin is told once, also where it is the reason. */
function reasonOf(entry: LogEntry): string {
  const reason = verdictSentence(verdictAt(entry, Date.now()));
  return entry.isGuest !== true || reason === FROM_ANOTHER_CHAT ? reason : `${reason}, ${FROM_ANOTHER_CHAT}`;
}

@customElement('ttcv-chat-log')
export class ChatLog extends AppElement {
  @state() private filter: LogFilter = { kind: 'all', text: '' };
  /** The log as it was when paused, or null while it runs. */
  @state() private frozen: readonly LogEntry[] | null = null;
  /** The same while a `Block` button is pointed at or has the keyboard: no other row may slip under it. */
  @state() private held: readonly LogEntry[] | null = null;
  private readonly holders = new Set<'focus' | 'pointer'>();
  private shown: readonly LogEntry[] = [];
  @query('[role=log]') private readonly list!: HTMLElement;
  private isFollowing = true;
  private followsAnew = false;
  private countdown: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.watch((state) => [state.log, state.patch.people.block, state.tab], EVERY_MS);
  }

  override render() {
    const { log, patch } = this.app.state;
    this.shown = this.frozen ?? this.held ?? log;
    const entries = filterLog(this.shown, this.filter);
    const newer = this.shown === log ? 0 : countAfter(log, this.shown.at(-1)?.number ?? -1);
    const blocked = new Set(patch.people.block.map(({ id }) => id));
    return html`<section class="panel" aria-labelledby="title">
      <div class="panel-head">
        <h2 id="title">Chat</h2>
        <span class="muted small newer">${newer === 0 ? '' : `paused, ${newer} newer`}</span>
        <div class="spring"></div>
        <select aria-label="Show verdicts" @change=${this.onKind}>
          <option value="all">Every verdict</option>
          ${VERDICT_KINDS.map((kind) => html`<option value=${kind}>${rowWord(kind)}</option>`)}
        </select>
        <input
          type="text"
          aria-label="Filter by name or text"
          placeholder="Filter by name or text"
          autocomplete="off"
          spellcheck="false"
          @input=${this.onText}
        />
        <button type="button" aria-pressed=${this.frozen === null ? 'false' : 'true'} @click=${this.onPause}>
          Pause log
        </button>
      </div>
      <p class="unseen" id="keys">
        Arrow keys go from row to row, Home and End to the first and the last; Enter blocks that viewer.
      </p>
      <div
        class="log"
        role="log"
        aria-label="Chat"
        aria-describedby="keys"
        aria-live="off"
        tabindex="0"
        @keydown=${this.onKeyDown}
        @focusin=${this.onFocus}
        @focusout=${this.onBlur}
        @pointerover=${this.onPointer}
        @pointerleave=${this.onPointerLeave}
      >
        ${entries.length === 0 ? html`<p class="muted">${this.emptyText()}</p>` : null}
        ${repeat(
          entries,
          (entry) => entry.number,
          (entry) => this.renderEntry(entry, blocked.has(entry.viewerId)),
        )}
      </div>
    </section>`;
  }

  private renderEntry(entry: LogEntry, isBlocked: boolean) {
    const { at, viewerName, text, verdict } = entry;
    const reason = reasonOf(entry);
    return html`<div class="entry">
      <time class="muted">${formatTime(at)}</time>
      <span class="verdict ${verdict.kind}">${verdictIcon(verdict.kind)} ${verdictWord(verdict)}</span>
      <span class="who clipped" title=${viewerName}>${viewerName}</span>
      <span class="text clipped" title=${text}>${text}</span>
      ${saysMore(verdict) || entry.isGuest === true ? html`<span class="reason">${reason}</span>` : nothing}
      ${entry.viewerId === '' || isReadOnlyTab(this.app.state) ? nothing : this.renderBlock(entry, isBlocked)}
    </div>`;
  }

  /** Stays where it is once pressed, so that the keyboard keeps its row. */
  private renderBlock({ viewerId, viewerName }: LogEntry, isBlocked: boolean) {
    const word = isBlocked ? 'Blocked' : 'Block';
    return html`<button
      type="button"
      class="block"
      tabindex="-1"
      aria-label="${word} ${withoutDirectionMarks(viewerName)}"
      aria-disabled=${isBlocked ? 'true' : 'false'}
      @click=${() => {
        if (!isBlocked) this.app.people.block({ id: viewerId, name: viewerName });
      }}
    >
      ${word}
    </button>`;
  }

  protected override willUpdate(): void {
    // Looked at before anything changes: an event of the reader's scrolling may come too late.
    if (this.hasUpdated) this.isFollowing = this.followsAnew || this.isAtEnd();
    this.followsAnew = false;
  }

  private isAtEnd(): boolean {
    const { scrollHeight, scrollTop, clientHeight } = this.list;
    return scrollHeight - scrollTop - clientHeight < FOLLOW_WITHIN_PX;
  }

  protected override updated(): void {
    this.countDown();
    if (this.isFollowing && this.held === null) this.list.scrollTop = this.list.scrollHeight;
  }

  /** A wait that goes on counts down, whether or not somebody writes. */
  private countDown(): void {
    clearTimeout(this.countdown);
    if (!isAnyWaiting(this.shown, Date.now())) return;
    this.countdown = setTimeout(() => this.requestUpdate(), EVERY_MS);
  }

  private emptyText(): string {
    if (this.app.state.log.length > 0) return 'No entry passes the filter.';
    if (isReadOnlyTab(this.app.state))
      return 'The tab that plays shows here what chat says; this one does not hear it.';
    return 'Every command from chat appears here, with what became of it and why.';
  }

  private onKeyDown(event: KeyboardEvent): void {
    const buttons = [...this.list.querySelectorAll<HTMLElement>('.block')];
    if (focusRow(this.list, buttons, event.key)) event.preventDefault();
  }

  private onFocus(event: FocusEvent): void {
    // A press of the pointer gives focus too; that is no reason to hold the log afterwards.
    this.hold('focus', (event.target as HTMLElement).matches('.block:focus-visible'));
  }

  private onBlur(): void {
    this.hold('focus', false);
  }

  private onPointer(event: PointerEvent): void {
    this.hold('pointer', (event.target as HTMLElement).matches('.block'));
  }

  private onPointerLeave(): void {
    this.hold('pointer', false);
  }

  private hold(by: 'focus' | 'pointer', holds: boolean): void {
    if (holds) this.holders.add(by);
    else this.holders.delete(by);
    this.held = this.holders.size === 0 ? null : (this.held ?? this.shown);
  }

  private onKind(event: Event): void {
    this.filter = { ...this.filter, kind: (event.target as HTMLSelectElement).value as LogFilter['kind'] };
    this.followsAnew = true;
  }

  private onText(event: Event): void {
    this.filter = { ...this.filter, text: (event.target as HTMLInputElement).value };
    this.followsAnew = true;
  }

  private onPause(): void {
    this.frozen = this.frozen === null ? this.app.state.log : null;
  }

  static override styles = [panelStyles, buttonStyles, chatLogStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-chat-log': ChatLog;
  }
}
