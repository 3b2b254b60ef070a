/** The variables of the patch with their settings, found, sorted and in groups; the chosen one is edited at the side. */
import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Inspected } from '../../app/state/page-state';
import type { Variable } from '../../domain/patch/patch';
import { MAX_VARIABLES } from '../../domain/settings/variable-name';
import type { Draft } from '../form/described-form';
import { AppElement } from '../kit/app-element';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { isReadOnlyTab } from '../words/sentences';
import './inspector';
import { type Inspector, type LeftBehind } from './inspector';
import { type Listed, type ListedGroup, type Listing, listVariables } from './listed-variables';
import { findBar } from './find-bar';
import { COLUMNS, settingsRow } from './settings-row';
import { variableSettingsStyles } from './variable-settings-styles';

/** The variable in the inspector; another object for each opening. */
interface Opened {
  /** Null for a new variable. */
  readonly name: string | null;
  readonly field: string;
  readonly like: Variable | null;
  readonly dropped: Draft | null;
}

/** A variable that was removed, or a change that was dropped: a person may want it back. */
interface Left {
  /** Null for a new variable. */
  readonly name: string | null;
  /** Null where it was removed. */
  readonly draft: Draft | null;
}

@customElement('ttcv-variable-settings')
export class VariableSettings extends AppElement {
  @state() private opened: Opened | null = null;
  @state() private left: Left | null = null;
  @state() private listing: Listing = { find: '', order: 'patch', inGroups: false };
  @state() private closedGroups: ReadonlySet<string> = new Set();
  @query('ttcv-inspector') private readonly inspector!: Inspector | null;
  /** The request that was answered last. */
  private asked: Inspected | null = null;

  constructor() {
    super();
    this.watch((state) => [state.patch, state.inspected, state.canUndo, state.canRedo, state.tab]);
  }

  protected override willUpdate(): void {
    const { inspected, patch } = this.app.state;
    // Undo or an import took the variable away.
    if (this.opened !== null && this.indexOf(this.opened) < 0) this.opened = null;
    if (inspected === this.asked) return;
    this.asked = inspected;
    if (inspected === null || this.isReadOnly) return;
    this.open({ ...NEW, name: patch.variables.at(inspected.index)?.name ?? null, field: inspected.field });
  }

  private indexOf({ name }: Opened): number {
    const { variables } = this.app.state.patch;
    return name === null ? variables.length : variables.findIndex((one) => one.name === name);
  }

  private get isReadOnly(): boolean {
    return isReadOnlyTab(this.app.state);
  }

  override render() {
    const { patch } = this.app.state;
    const groups = listVariables(patch, this.listing);
    const { opened } = this;
    return html`<div class=${opened === null ? 'all' : 'all beside'}>
      <section class="panel" aria-labelledby="title">
        <div class="panel-head">
          <h2 id="title" tabindex="-1">Settings</h2>
          <span class="muted small">${patch.variables.length} of ${MAX_VARIABLES}</span>
          <div class="spring"></div>
          <div class="head-acts">${this.renderActs()}</div>
        </div>
        ${this.renderLeft()} ${findBar(this.listing, (listing) => (this.listing = listing))}
        <table role="table" aria-label="Settings of variables">
          <thead role="rowgroup">
            <tr role="row">
              ${COLUMNS.map((column) => html`<th role="columnheader" scope="col" data-column=${column}>${column}</th>`)}
              <th role="columnheader" scope="col" data-column="Acts">
                <span class="unseen">Edit and duplicate</span>
              </th>
            </tr>
          </thead>
          ${groups.map((group) => this.renderGroup(group))}
        </table>
        ${groups.every(({ rows }) => rows.length === 0) ? this.renderNone() : nothing}
      </section>
      ${opened === null ? nothing : this.renderInspector(opened)}
    </div>`;
  }

  private renderActs() {
    const { canUndo, canRedo, patch } = this.app.state;
    const act = (label: string, isOn: boolean, on: () => void) =>
      html`<button type="button" class="quiet" ?disabled=${!isOn || this.isReadOnly} @click=${on}>
        ${label}
      </button>`;
    return html`${act('Undo', canUndo, () => this.app.patch.undo())}
    ${act('Redo', canRedo, () => this.app.patch.redo())}
    ${act('Add variable', patch.variables.length < MAX_VARIABLES, () => this.open(NEW))}`;
  }

  /** A removal or a dropped change can be taken back until the next thing is opened. */
  private renderLeft() {
    if (this.left === null) return nothing;
    const { name, draft } = this.left;
    const isRemoved = draft === null;
    return html`<p class="left" role="status">
      <span class="clipped"
        >${isRemoved ? `${name} is removed.` : `The change of ${name ?? 'a new variable'} was dropped.`}</span
      >
      <button type="button" @click=${this.onTakeBack}>
        ${isRemoved ? 'Undo the removal' : 'Go on with it'}
      </button>
    </p>`;
  }

  private renderGroup({ module, rows }: ListedGroup) {
    const isClosed = this.closedGroups.has(module);
    const { patch } = this.app.state;
    const row = ({ index, variable }: Listed) =>
      settingsRow({
        ...{
          patch,
          index,
          variable,
          isReadOnly: this.isReadOnly,
          isOpen: variable.name === this.opened?.name,
        },
        edit: (field) => this.open({ ...NEW, name: variable.name, field }),
        duplicate: () => this.open({ ...NEW, like: variable }),
      });
    return html`<tbody role="rowgroup">
      ${
        module === ''
          ? nothing
          : html`<tr role="row" class="module">
              <th role="rowheader" scope="rowgroup">
                <button
                  type="button"
                  class="quiet"
                  aria-expanded=${isClosed ? 'false' : 'true'}
                  @click=${() => this.fold(module)}
                >
                  <span class="clipped">${module}</span> <span class="muted">${rows.length}</span>
                </button>
              </th>
            </tr>`
      }
      ${isClosed ? nothing : rows.map(row)}
    </tbody>`;
  }

  private renderNone() {
    return this.listing.find.trim() === ''
      ? html`<p class="muted">Chat can move nothing yet: add a variable.</p>`
      : html`<p class="muted">No variable has “${this.listing.find}” in it.</p>`;
  }

  private renderInspector(opened: Opened) {
    return html`<aside class="inspector" aria-label="Inspector">
      ${keyed(
        opened,
        html`<ttcv-inspector
          .app=${this.app}
          .index=${this.indexOf(opened)}
          .focusOn=${opened.field}
          .like=${opened.like}
          .dropped=${opened.dropped}
          @ttcv-close=${this.onClose}
          @ttcv-left-behind=${this.onLeft}
        ></ttcv-inspector>`,
      )}
    </aside>`;
  }

  private fold(module: string): void {
    const closed = new Set(this.closedGroups);
    if (!closed.delete(module)) closed.add(module);
    this.closedGroups = closed;
  }

  /** An open change is neither kept nor dropped by looking elsewhere. */
  private open(opened: Opened): void {
    if (this.opened !== null && this.inspector?.holdsChange() === true) return;
    this.left = null;
    this.opened = opened;
  }

  private readonly onLeft = (event: LeftBehind): void => {
    this.left = { name: event.name, draft: event.draft };
  };

  private onTakeBack(): void {
    const { left } = this;
    if (left === null) return;
    if (left.draft === null) {
      this.app.patch.undo();
      this.left = null;
    } else this.open({ ...NEW, name: left.name, dropped: left.draft });
  }

  private async onClose(): Promise<void> {
    const was = this.opened?.name;
    this.opened = null;
    this.app.page.endInspection();
    await this.updateComplete;
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('.open')];
    const button = buttons.find((one) => one.dataset['name'] === was);
    (button ?? this.renderRoot.querySelector<HTMLElement>('h2'))?.focus();
  }

  static override styles = [panelStyles, buttonStyles, variableSettingsStyles];
}

const NEW: Opened = { name: null, field: 'variable.name', like: null, dropped: null };

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-variable-settings': VariableSettings;
  }
}
