/** What chat said and what became of it. Rows have one height and clip their text, so hostile messages stay in line. */
import { html } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { VERDICT_KINDS, verdictSentence } from '../domain/verdict';
import type { LogEntry } from '../shared/protocol';
import { AppElement } from './app-element';
import { chatLogStyles } from './chat-log-styles';
import { verdictIcon } from './icons';
import { countAfter, filterLog, type LogFilter } from './log-filter';
import { VERDICT_WORDS } from './sentences';
import { controlStyles, panelStyles } from './shared-styles';

/** Four times a second reads as live and bounds the cost, whatever the flood. */
const EVERY_MS = 250;
/** Nearer to the end than this, the log follows new entries; further up, it stays where the reader is. */
const FOLLOW_WITHIN_PX = 48;

const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

@customElement('ttcv-chat-log')
export class ChatLog extends AppElement {
  @state() private filter: LogFilter = { kind: 'all', text: '' };
  /** The log as it was when paused, or null while it runs. */
  @state() private frozen: readonly LogEntry[] | null = null;
  @query('[role=log]') private readonly list!: HTMLElement;
  private isFollowing = true;

  constructor() {
    super();
    this.watch((state) => [state.log], EVERY_MS);
  }

  override render() {
    const { log } = this.app.state;
    const entries = filterLog(this.frozen ?? log, this.filter);
    const newer = this.frozen === null ? 0 : countAfter(log, this.frozen.at(-1)?.number ?? -1);
    return html`<section class="panel" aria-labelledby="title">
      <div class="panel-head">
        <h2 id="title">Chat</h2>
        <span class="muted small newer">${newer === 0 ? '' : `paused, ${newer} newer`}</span>
        <div class="spring"></div>
        <select aria-label="Show verdicts" @change=${this.onKind}>
          <option value="all">Every verdict</option>
          ${VERDICT_KINDS.map((kind) => html`<option value=${kind}>${VERDICT_WORDS[kind]}</option>`)}
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
      <div class="log" role="log" aria-label="Chat" aria-live="off" tabindex="0" @scroll=${this.onScroll}>
        ${entries.length === 0 ? html`<p class="muted">${this.emptyText()}</p>` : null}
        ${repeat(
          entries,
          (entry) => entry.number,
          (entry) => this.renderEntry(entry),
        )}
      </div>
    </section>`;
  }

  private renderEntry({ at, viewerName, text, verdict }: LogEntry) {
    const reason = verdictSentence(verdict);
    return html`<div class="entry">
      <time class="muted">${time.format(at)}</time>
      <span class="verdict ${verdict.kind}">${verdictIcon(verdict.kind)} ${VERDICT_WORDS[verdict.kind]}</span>
      <span class="who clipped" title=${viewerName}>${viewerName}</span>
      <span class="text clipped" title=${text}>${text}</span>
      <span class="reason clipped" title=${reason}>${reason}</span>
    </div>`;
  }

  protected override updated(): void {
    if (this.isFollowing) this.list.scrollTop = this.list.scrollHeight;
  }

  private emptyText(): string {
    if (this.app.state.log.length > 0) return 'No entry passes the filter.';
    return 'Every command from chat appears here, with what became of it and why.';
  }

  private onScroll(): void {
    const { scrollHeight, scrollTop, clientHeight } = this.list;
    this.isFollowing = scrollHeight - scrollTop - clientHeight < FOLLOW_WITHIN_PX;
  }

  private onKind(event: Event): void {
    this.filter = { ...this.filter, kind: (event.target as HTMLSelectElement).value as LogFilter['kind'] };
    this.isFollowing = true;
  }

  private onText(event: Event): void {
    this.filter = { ...this.filter, text: (event.target as HTMLInputElement).value };
    this.isFollowing = true;
  }

  private onPause(): void {
    this.frozen = this.frozen === null ? this.app.state.log : null;
  }

  static override styles = [panelStyles, controlStyles, chatLogStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-chat-log': ChatLog;
  }
}
