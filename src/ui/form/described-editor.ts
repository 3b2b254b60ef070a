/**
 * Edits one thing of the patch. Enter keeps the change, Escape drops it; a refused change stays open with the reason. Fires
 * `ttcv-close` when done.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Patch } from '../../domain/patch/patch';
import { AppElement } from '../kit/app-element';
import { CancelKey } from '../kit/cancel-key';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { type Draft, faultInDraft, type FormFields, type DraftFault } from './described-form';
import { editorStyles } from './editor-styles';
import { toDraftFault } from './fault-words';
import { drawField, type FieldLook } from './field-control';

export abstract class DescribedEditor extends AppElement {
  /** The place of the edited thing in its list; the length of the list for a new one. */
  @property({ attribute: false }) index = 0;
  @state() protected draft!: Draft;
  @state() private fault: DraftFault | null = null;
  private opened!: Draft;

  constructor() {
    super();
    const cancel = (): void => {
      this.cancel();
    };
    this.addController(new CancelKey(this, () => this.takesCancel(), cancel));
  }

  /** Has the focus at first, and when a fault is no field's. */
  protected abstract readonly firstField: string;

  /** The fields' texts when the editor opens. */
  protected abstract open(patch: Patch): Draft;

  /** The fields that count for the draft, by their names in it. Other fields do not matter. */
  protected abstract fields(): FormFields;

  /** The name in the draft of the setting at `path` of the edited patch; any other text when the editor does not show it. */
  protected abstract fieldAt(path: string, patch: Patch): string;

  /** The patch with the draft in it, each field of which reads well by itself; or what is wrong with them together. */
  protected abstract apply(patch: Patch): Patch | DraftFault;

  /** The draft after a person wrote or chose `text` in `field`. */
  protected edited(draft: Draft, field: string, text: string): Draft {
    return { ...draft, [field]: text };
  }

  /** Whether Escape closes it. */
  protected takesCancel(): boolean {
    return true;
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated) this.restart();
  }

  /** Shows what the patch says, and drops what was typed. */
  protected restart(): void {
    this.opened = this.open(this.app.state.patch);
    this.draft = this.opened;
    this.fault = null;
  }

  protected get isChanged(): boolean {
    return JSON.stringify(this.draft) !== JSON.stringify(this.opened);
  }

  protected override firstUpdated(): void {
    const field = this.controlOf(this.firstField);
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  }

  protected readonly onSubmit = (event: Event): void => {
    event.preventDefault();
    const { patch } = this.app.state;
    const result = faultInDraft(this.fields(), this.draft, patch) ?? this.apply(patch);
    if (!('reason' in result)) this.keep(result);
    else this.showFault(result);
  };

  /** Closes the editor with the patch kept. Returns false, with the reason at its field, when it is refused. */
  protected keep(patch: Patch): boolean {
    const faults = this.app.patch.edit(patch);
    if (faults.length === 0) this.close();
    else this.showFault(toDraftFault(faults, patch, this.fields(), (path) => this.fieldAt(path, patch)));
    return faults.length === 0;
  }

  /** Says that the open change is to be kept or dropped first. Returns false when there is no change to lose. */
  holdsChange(): boolean {
    if (!this.isChanged) return false;
    this.showFault({ field: null, reason: 'Keep this change or cancel it first.' });
    return true;
  }

  private showFault(fault: DraftFault): void {
    this.fault = fault;
    this.goTo(fault.field ?? this.firstField);
  }

  /** Takes the keyboard to a field, out of its fold. */
  protected goTo(field: string): void {
    const control = this.controlOf(field);
    const fold = control?.closest('details');
    if (fold) fold.open = true;
    control?.focus();
  }

  protected renderField(name: string, look: FieldLook = {}) {
    const field = this.fields().get(name);
    if (field === undefined) return nothing;
    const isWrong = this.fault?.field === name;
    return drawField(field, { name, text: this.draft[name], isWrong, onEdit: this.onEdit }, look);
  }

  protected renderFault() {
    return html`<p class="fault bad" role="alert" id="fault">${this.fault?.reason}</p>`;
  }

  /** The end of the form; `more` stands at the far end. */
  protected renderEnd(more: TemplateResult | typeof nothing = nothing) {
    return html`${this.renderFault()}
      <div class="buttons">
        <button type="submit" class="primary">Keep change</button>
        <button type="button" @click=${this.cancel}>Cancel</button>
        <div class="spring"></div>
        ${more}
      </div>`;
  }

  private readonly onEdit = (name: string, text: string): void => {
    this.fault = null;
    this.draft = this.edited(this.draft, name, text);
  };

  /** A person dropped the change. */
  protected cancel(): void {
    this.close();
  }

  protected close(): void {
    this.dispatchEvent(new Event('ttcv-close'));
  }

  private controlOf(field: string): HTMLElement | null {
    return this.shadowRoot?.getElementById(field) ?? null;
  }

  static override styles = [panelStyles, buttonStyles, editorStyles];
}
