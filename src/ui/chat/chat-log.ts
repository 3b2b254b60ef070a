/** The log of chat: texts and their verdicts. Names and texts are clipped, so hostile ones stay in line; reasons are whole. */
import { html } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { keyedRows } from '../kit/keyed-rows';
import type { LogEntry } from '../../shared/reports/log-report';
import { AppElement } from '../kit/app-element';
import { focusRow } from '../kit/row-focus';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { isReadOnlyTab } from '../words/sentences';
import { chatLogStyles } from './chat-log-styles';
import { countAfter, filterLog, type LogFilter } from './log-filter';
import { groupLog } from './log-groups';
import { logRow } from './log-row';
import './minute-line';
import type { TryCommand } from './try-command';
import './try-command';
import { isAnyWaiting } from './wait-left';

/** Four times a second reads as live and bounds the cost, whatever the flood. */
const EVERY_MS = 250;
/** Nearer to the end than this, the log follows new entries; further up, it stays where the reader is. */
const FOLLOW_WITHIN_PX = 48;

const KINDS: readonly (readonly [LogFilter['kind'], string])[] = [
  ['all', 'All'],
  ['refused', 'Refused'],
];

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
  @query('ttcv-try-command') private readonly attempt!: TryCommand;
  private isFollowing = true;
  private followsAnew = false;
  private countdown: ReturnType<typeof setTimeout> | undefined;
  private heightPx = 0;
  /** A list that becomes lower shows its newest rows as before. */
  private readonly heights = new ResizeObserver(() => this.onHeight());

  constructor() {
    super();
    this.watch((state) => [state.log, state.patch.people.block, state.patch.limits, state.tab], EVERY_MS);
  }

  override render() {
    const { log, patch } = this.app.state;
    this.shown = this.frozen ?? this.held ?? log;
    const groups = groupLog(filterLog(this.shown, this.filter));
    const newer = this.shown === log ? 0 : countAfter(log, this.shown.at(-1)?.number ?? -1);
    const blocked = new Set(patch.people.block.map(({ id }) => id));
    const isReadOnly = isReadOnlyTab(this.app.state);
    return html`<section class="panel" aria-labelledby="title">
      <div class="panel-head">
        <h2 id="title">Chat</h2>
        <div class="kinds" role="group" aria-label="Show verdicts">
          ${KINDS.map(
            ([kind, word]) =>
              html`<button
                type="button"
                aria-pressed=${kind === this.filter.kind ? 'true' : 'false'}
                @click=${() => this.filterBy({ kind })}
              >
                ${word}
              </button>`,
          )}
        </div>
        <input
          type="text"
          aria-label="Filter by name or text"
          placeholder="Find a viewer"
          autocomplete="off"
          spellcheck="false"
          @input=${this.onText}
        />
        <button
          type="button"
          class="quiet"
          aria-pressed=${this.frozen === null ? 'false' : 'true'}
          @click=${this.onPause}
        >
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
        ${groups.length === 0 ? html`<p class="muted">${this.emptyText()}</p>` : null}
        ${keyedRows(
          groups,
          ({ entry }) => entry.number,
          (group) =>
            logRow(group, {
              limits: patch.limits,
              isBlocked: blocked.has(group.entry.viewerId),
              block: isReadOnly ? null : () => this.block(group.entry),
            }),
        )}
      </div>
      <div class="below"><span class="small newer" ?hidden=${newer === 0}>paused, ${newer} newer</span></div>
      <ttcv-minute-line .app=${this.app}></ttcv-minute-line>
      <ttcv-try-command .app=${this.app}></ttcv-try-command>
    </section>`;
  }

  /** Brings the keyboard to the field of the next try, with a command in it. */
  goToTry(): void {
    this.attempt.goTo();
  }

  private block({ viewerId, viewerName }: LogEntry): void {
    this.app.people.block({ id: viewerId, name: viewerName });
  }

  protected override willUpdate(): void {
    // Looked at before anything changes: an event of the reader's scrolling may come too late.
    if (this.hasUpdated) this.isFollowing = this.followsAnew || this.isAtEnd();
    this.followsAnew = false;
  }

  private isAtEnd(heightPx = this.list.clientHeight): boolean {
    const { scrollHeight, scrollTop } = this.list;
    return scrollHeight - scrollTop - heightPx < FOLLOW_WITHIN_PX;
  }

  private onHeight(): void {
    // A list that was nowhere has its newest rows in view at first.
    const wasAtEnd = this.heightPx === 0 || this.isAtEnd(this.heightPx);
    if (this.held === null && wasAtEnd) this.list.scrollTop = this.list.scrollHeight;
    this.heightPx = this.list.clientHeight;
  }

  protected override firstUpdated(): void {
    this.heights.observe(this.list);
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

  private onText(event: Event): void {
    this.filterBy({ text: (event.target as HTMLInputElement).value });
  }

  private filterBy(change: Partial<LogFilter>): void {
    this.filter = { ...this.filter, ...change };
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
