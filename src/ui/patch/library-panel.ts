/** The library: saves the patch on the page, lists the kept ones and the patches to begin with. It is loaded when it is first opened. */
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { patchMark } from '../../app/patch/patch-mark';
import { type LibraryEntry, MAX_LIBRARY_PATCHES } from '../../domain/patch/patch-library';
import { type StarterId, STARTERS } from '../../domain/patch/starters';
import { AppElement } from '../kit/app-element';
import { formatMoment, formatSize } from '../kit/format';
import { CancelKey } from '../kit/cancel-key';
import { toneIcon } from '../kit/icons';
import { KeepFocus } from '../kit/keep-focus';
import { withoutDirectionMarks } from '../kit/plain-text';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { isReadOnlyTab } from '../words/sentences';
import { libraryPanelStyles } from './library-panel-styles';

/** A name is asked for: of a copy of the patch on the page, or of an entry. */
type Naming = { readonly for: 'copy' } | { readonly for: 'entry'; readonly id: string };

@customElement('ttcv-library-panel')
export class LibraryPanel extends AppElement {
  @state() private naming: Naming | null = null;

  /** Whether Escape has something to take back here before it closes the library. */
  get isNaming(): boolean {
    return this.naming !== null;
  }

  constructor() {
    super();
    this.watch((state) => [state.library, state.openEntry, state.tab, state.patch]);
    this.addController(
      new CancelKey(
        this,
        () => this.naming !== null,
        () => {
          this.naming = null;
        },
      ),
    );
    this.addController(new KeepFocus(this, () => this.renderRoot.querySelector('h2')));
  }

  override render() {
    const { library } = this.app.state;
    const isReadOnly = isReadOnlyTab(this.app.state);
    return html`<section class="panel" aria-labelledby="title">
      <div class="panel-head">
        <h2 id="title" tabindex="-1">Library</h2>
        <span class="muted small">${this.countWords()}</span>
        <div class="spring"></div>
        <button type="button" class="primary" ?disabled=${isReadOnly} @click=${() => this.app.library.save()}>
          Save
        </button>
        <button type="button" ?disabled=${isReadOnly} @click=${() => this.startNaming({ for: 'copy' })}>
          Save as…
        </button>
      </div>
      ${this.naming?.for === 'copy' ? this.renderNaming('Name of the copy', this.app.state.patch.name) : nothing}
      ${
        library.fault === null
          ? nothing
          : html`<p role="alert" class="caution">${toneIcon('caution')} ${library.fault}</p>`
      }
      ${
        library.deleted === null
          ? nothing
          : html`<p class="deleted">
              <span class="clipped">Deleted ${withoutDirectionMarks(library.deleted)}</span>
              <button type="button" ?disabled=${isReadOnly} @click=${() => this.app.library.undoDelete()}>
                Undo delete
              </button>
            </p>`
      }
      <ul aria-label="Patches in the library">
        ${library.entries?.map((entry) => this.renderEntry(entry, isReadOnly))}
      </ul>
      ${
        library.unreadable === 0
          ? nothing
          : html`<p class="muted small">
              ${library.unreadable} more cannot be read by this version of the page, and stay as they are.
            </p>`
      }
      <h3>Begin with</h3>
      <ul aria-label="Patches to begin with">
        ${Object.entries(STARTERS).map(
          ([id, { patch, about }]) =>
            html`<li>
              <div class="what">
                <div class="entry-name">${patch.name}</div>
                <div class="muted small">${about}</div>
              </div>
              <button
                type="button"
                ?disabled=${isReadOnly}
                @click=${() => {
                  this.app.library.openStarter(id as StarterId);
                }}
              >
                Open<span class="unseen"> ${patch.name}</span>
              </button>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  private renderEntry(entry: LibraryEntry, isReadOnly: boolean) {
    const { id, name, savedAt, bytes, variables } = entry;
    if (this.naming?.for === 'entry' && this.naming.id === id)
      return html`<li>${this.renderNaming('New name', name)}</li>`;
    const { patch, openEntry } = this.app.state;
    const isOpen = id === openEntry;
    const standing = patchMark(patch) === entry.mark ? 'open now' : 'open now, changed since';
    const shown = withoutDirectionMarks(name);
    const { library } = this.app;
    const button = (label: string, act: () => unknown) =>
      html`<button type="button" class="quiet" ?disabled=${isReadOnly} @click=${act}>
        ${label}<span class="unseen"> ${shown}</span>
      </button>`;
    return html`<li class="entry" aria-current=${isOpen ? 'true' : nothing}>
      <div class="what">
        <div class="entry-name clipped" title=${name}>${shown}</div>
        <div class="muted small">
          ${isOpen ? html`<b>${standing}</b> · ` : nothing}${savedAt === 0 ? 'saved at an unknown time' : formatMoment(savedAt)}
          · ${formatSize(bytes)} · ${variables === 1 ? '1 variable' : `${variables} variables`}
        </div>
      </div>
      ${button('Open', () => library.open(id))}
      ${button('Rename', () => this.startNaming({ for: 'entry', id }))}
      ${button('Duplicate', () => library.duplicate(id))} ${button('Delete', () => library.delete(id))}
    </li>`;
  }

  private renderNaming(label: string, name: string) {
    return html`<form class="naming" @submit=${this.onNamed}>
      <input aria-label=${label} name="name" maxlength="100" autocomplete="off" required .value=${name} />
      <button type="submit" class="primary">Keep name</button>
      <button
        type="button"
        @click=${() => {
          this.naming = null;
        }}
      >
        Cancel
      </button>
    </form>`;
  }

  private countWords(): string {
    const { entries, fault } = this.app.state.library;
    if (entries === null) return fault === null ? 'reading…' : 'not read';
    return `${entries.length} of at most ${MAX_LIBRARY_PATCHES} patches, in this browser`;
  }

  private async startNaming(naming: Naming): Promise<void> {
    this.naming = naming;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('.naming input')?.select();
  }

  private onNamed(event: SubmitEvent): void {
    event.preventDefault();
    const { naming } = this;
    const name = this.renderRoot.querySelector<HTMLInputElement>('.naming input')?.value ?? '';
    this.naming = null;
    if (naming?.for === 'entry') void this.app.library.rename(naming.id, name);
    else if (naming !== null) void this.app.library.saveAs(name);
  }

  static override styles = [panelStyles, buttonStyles, libraryPanelStyles];
}

export const createLibraryPanel = (): LibraryPanel => new LibraryPanel();

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-library-panel': LibraryPanel;
  }
}
