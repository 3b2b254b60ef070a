/** The command palette: a field that finds every entry by a few letters, and the list of those that fit. */
import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { AppElement } from '../kit/app-element';
import { panelStyles } from '../kit/styles/shared-styles';
import { chordText } from '../words/keys';
import type { Entry, Source } from './entry';
import { Floating } from './floating';
import { perform } from './go-to';
import { KeySheet } from './key-sheet';
import { findEntries } from './match';
import { paletteStyles } from './palette-styles';
import { allEntries } from './sources';

/** More than a person reads; the rest is found by another letter. */
const MOST_SHOWN = 50;
const PAGE_ROWS = 8;
/** How many fit is said once the typing pauses: a screen reader speaks each change. */
const COUNT_AFTER_MS = 600;

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowUp', -1],
  ['ArrowDown', 1],
  ['PageUp', -PAGE_ROWS],
  ['PageDown', PAGE_ROWS],
]);

interface List {
  readonly heading: string;
  readonly source: Source;
}
const EVERYTHING: List = { heading: '', source: allEntries };

@customElement('ttcv-palette')
export class CommandPalette extends AppElement {
  @state() private list = EVERYTHING;
  @state() private typed = '';
  @state() private active = 0;
  @state() private told = '';
  @query('input') private readonly field!: HTMLInputElement;
  private readonly floating = new Floating(this);
  private found: readonly Entry[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    // Not the log: nothing may slip from under the keyboard while chat writes.
    this.watch(({ session, loss, armed, patch, control, canUndo, canRedo, tab, simulation, ...others }) => [
      ...[session, loss, armed, patch, control, canUndo, canRedo, tab, simulation],
      ...[others.theme, others.importPreview, others.banners, others.devices, others.setup, others.library],
      ...[others.listen, others.armStart],
    ]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  close(): void {
    this.floating.close();
  }

  override willUpdate(): void {
    this.found = findEntries(this.typed, this.list.source(this.app));
    this.active = Math.max(0, Math.min(this.active, this.shown.length - 1));
  }

  override render() {
    const { heading } = this.list;
    return html`<div class="sheet" role="dialog" aria-label="Palette">
      <div class="field">
        ${heading === '' ? nothing : html`<span class="heading clipped">${heading}</span>`}
        <input
          type="text"
          role="combobox"
          aria-label="Command palette"
          aria-autocomplete="list"
          aria-expanded="true"
          aria-controls="entries"
          aria-activedescendant=${this.shown.length === 0 ? nothing : `entry-${this.active}`}
          placeholder="Type some letters: a command, a variable, a viewer"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          .value=${this.typed}
          @input=${this.onInput}
          @keydown=${this.onKeyDown}
        />
      </div>
      <div class="entries" id="entries" role="listbox" aria-label="Entries" tabindex="-1">
        ${this.shown.map((entry, index) => this.renderEntry(entry, index))}
      </div>
      <p class="foot muted small">
        <span role="status">${this.told}</span>
        <span aria-hidden="true"
          >${this.list === EVERYTHING ? '' : '⌫ back · '}↑↓ choose · Enter · Esc closes</span
        >
      </p>
    </div>`;
  }

  private renderEntry(entry: Entry, index: number) {
    const obstacle = entry.obstacle ?? null;
    return html`<div
      class="entry"
      id="entry-${index}"
      role="option"
      aria-selected=${index === this.active ? 'true' : 'false'}
      aria-disabled=${obstacle === null ? 'false' : 'true'}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @pointermove=${() => (this.active = index)}
      @click=${() => void this.choose(entry)}
    >
      <span class="title clipped">${entry.title}</span>
      ${entry.key === undefined ? nothing : html`<kbd>${chordText(entry.key)}</kbd>`}
      <span class="hint muted small clipped">${obstacle ?? entry.hint ?? ''}</span>
    </div>`;
  }

  private get shown(): readonly Entry[] {
    return this.found.slice(0, MOST_SHOWN);
  }

  protected override firstUpdated(): void {
    this.field.focus();
    this.countLater();
  }

  protected override updated(): void {
    this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  private countWords(): string {
    const { length } = this.found;
    if (length === 0) return 'Nothing fits';
    return length > MOST_SHOWN
      ? `${MOST_SHOWN} of ${length}`
      : `${length} ${length === 1 ? 'entry' : 'entries'}`;
  }

  private onInput(): void {
    this.typed = this.field.value;
    this.active = 0;
    this.countLater();
  }

  private countLater(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.told = this.countWords();
    }, COUNT_AFTER_MS);
  }

  private onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const step = STEPS.get(event.key);
    if (step !== undefined) this.step(step);
    else if (event.key === 'Enter') void this.choose(this.shown.at(this.active));
    else if (event.key === 'Tab') this.close();
    else if (event.key === 'Backspace' && this.typed === '' && this.list !== EVERYTHING)
      this.show(EVERYTHING);
    else return;
    event.preventDefault();
  }

  /** One step round the ends, a page up to them. */
  private step(by: number): void {
    const { length } = this.shown;
    const to = this.active + by;
    if (length === 0) return;
    this.active = Math.abs(by) === 1 ? (to + length) % length : Math.max(0, Math.min(to, length - 1));
  }

  private show(list: List): void {
    this.list = list;
    this.typed = '';
    this.active = 0;
    this.countLater();
  }

  private async choose(entry: Entry | undefined): Promise<void> {
    if (entry === undefined) return;
    const obstacle = entry.obstacle ?? null;
    if (obstacle !== null) this.told = `${obstacle}.`;
    else if (entry.act.kind === 'list') this.show(entry.act);
    else if (entry.act.kind === 'keys') this.openKeys();
    else {
      this.remove();
      if (!(await perform(entry, this.app))) this.floating.giveBack();
    }
  }

  private openKeys(): void {
    this.close();
    const sheet = new KeySheet();
    sheet.app = this.app;
    document.body.append(sheet);
  }

  static override styles = [panelStyles, paletteStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-palette': CommandPalette;
  }
}
