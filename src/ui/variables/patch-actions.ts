/** Import, export and share. A file or dropped text is only shown first; see the import dialog. */
import { css, html } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { AppElement } from '../kit/app-element';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { isReadOnlyTab } from '../words/sentences';

@customElement('ttcv-patch-actions')
export class PatchActions extends AppElement {
  @query('input') private readonly file!: HTMLInputElement;

  constructor() {
    super();
    this.watch((state) => [state.tab]);
  }

  override render() {
    return html`<input
        type="file"
        aria-label="Import patch"
        accept=".json,application/json"
        hidden
        @change=${this.onFile}
      />
      <button type="button" ?disabled=${isReadOnlyTab(this.app.state)} @click=${this.onImport}>
        Import patch
      </button>
      <button type="button" @click=${this.onExport}>Export patch</button>
      <button type="button" @click=${this.onShare}>Copy share link</button>`;
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

  static override styles = [
    panelStyles,
    buttonStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-patch-actions': PatchActions;
  }
}
