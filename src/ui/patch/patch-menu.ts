/** The bar over the variables: the patch's name, the library, import, export and share. A file is only shown first; see the import dialog. */
import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { ImportPreview } from '../../app/state/patch-state';
import { AppElement } from '../kit/app-element';
import { CancelKey } from '../kit/cancel-key';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { isReadOnlyTab } from '../words/sentences';
import type { LibraryPanel } from './library-panel';
import { patchMenuStyles } from './patch-menu-styles';

/** A name of nothing but space is none. */
const NAMELESS = 'Untitled patch';
/** The files of an older version of the page are gone from the server once there is a newer one. */
const NOT_LOADED = 'The library did not load. Close it and open it again, or reload the page.';

@customElement('ttcv-patch-menu')
export class PatchMenu extends AppElement {
  @query('input[type=file]') private readonly file!: HTMLInputElement;
  @query('.name') private readonly nameField!: HTMLInputElement;
  @query('.library') private readonly libraryButton!: HTMLButtonElement;
  /** The name as it is being typed, or null. */
  @state() private typed: string | null = null;
  @state() private fault: string | null = null;
  @state() private isOpen = false;
  @state() private panel: LibraryPanel | 'loading' | 'missing' = 'loading';

  private previewed: ImportPreview | null = null;

  constructor() {
    super();
    this.watch((state) => [state.tab, state.patch.name, state.importPreview]);
    this.addController(
      new CancelKey(
        this,
        () => this.typed !== null || (this.isOpen && !this.isNaming),
        () => {
          this.onCancel();
        },
      ),
    );
  }

  /** A patch that was opened is what somebody wants to see: the library goes. */
  override willUpdate(): void {
    const { importPreview, patch } = this.app.state;
    if (this.previewed?.kind === 'patch' && this.previewed.patch === patch) this.isOpen = false;
    this.previewed = importPreview;
  }

  override render() {
    const isReadOnly = isReadOnlyTab(this.app.state);
    const { name } = this.app.state.patch;
    return html`<input
        class="name"
        aria-label="Patch name"
        aria-invalid=${this.fault !== null}
        aria-describedby="fault"
        maxlength="100"
        autocomplete="off"
        spellcheck="false"
        title=${name}
        ?disabled=${isReadOnly}
        .value=${live(this.typed ?? name)}
        @input=${this.onType}
        @change=${this.onName}
        @keydown=${this.onNameKey}
      />
      <button
        type="button"
        class="library"
        aria-expanded=${this.isOpen}
        aria-controls="library"
        @click=${this.onLibrary}
      >
        Library
      </button>
      <div class="spring"></div>
      <input
        type="file"
        aria-label="Import patch"
        accept=".json,application/json"
        hidden
        @change=${this.onFile}
      />
      <button type="button" ?disabled=${isReadOnly} @click=${this.onImport}>Import patch</button>
      <button type="button" @click=${this.onExport}>Export patch</button>
      <button type="button" @click=${this.onShare}>Copy share link</button>
      <p id="fault" class="bad fault" role="alert" ?hidden=${this.fault === null}>${this.fault}</p>
      <div id="library" ?hidden=${!this.isOpen}>${this.isOpen ? this.renderPanel() : nothing}</div>`;
  }

  private renderPanel() {
    if (this.panel === 'missing') return html`<p role="alert" class="panel caution">${NOT_LOADED}</p>`;
    return this.panel === 'loading' ? html`<p class="panel muted">Opening the library…</p>` : this.panel;
  }

  /** A name of the library is being written: Escape takes that back first. */
  private get isNaming(): boolean {
    return typeof this.panel !== 'string' && this.panel.isNaming;
  }

  /** The name goes back to what it was, else the library closes. */
  private onCancel(): void {
    if (this.typed === null) {
      this.isOpen = false;
      this.libraryButton.focus();
      return;
    }
    this.typed = null;
    this.fault = null;
    this.nameField.blur();
  }

  private onType(): void {
    this.typed = this.nameField.value;
  }

  private onName(): void {
    if (this.typed === null) return;
    const name = this.typed.trim() === '' ? NAMELESS : this.typed.trim();
    const { patch } = this.app.state;
    const [fault] = name === patch.name ? [] : this.app.patch.edit({ ...patch, name });
    this.fault = fault === undefined ? null : `A patch's name ${fault.reason}.`;
    if (fault === undefined) this.typed = null;
  }

  private onNameKey(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.isComposing) this.nameField.blur();
  }

  private async onLibrary(): Promise<void> {
    this.isOpen = !this.isOpen;
    if (!this.isOpen) return;
    await Promise.all([this.app.library.look(), this.loadPanel()]);
    await this.updateComplete;
    // It hangs below the bar, which may be the last thing in the window.
    this.renderRoot.querySelector('#library')?.scrollIntoView({ block: 'nearest' });
  }

  private async loadPanel(): Promise<void> {
    if (typeof this.panel !== 'string') return;
    this.panel = 'loading';
    try {
      const { createLibraryPanel } = await import('./library-panel');
      const panel = createLibraryPanel();
      panel.app = this.app;
      this.panel = panel;
    } catch {
      this.panel = 'missing';
    }
  }

  private onImport(): void {
    this.file.click();
  }

  private onFile(): void {
    const file = this.file.files?.[0];
    if (file !== undefined) void this.app.patch.importFile(file);
    // An empty field makes it a change when the same file is chosen again, corrected.
    this.file.value = '';
  }

  private onExport(): void {
    this.app.patch.export();
  }

  private onShare(): void {
    void this.app.patch.copyShareLink();
  }

  static override styles = [panelStyles, buttonStyles, patchMenuStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-patch-menu': PatchMenu;
  }
}
