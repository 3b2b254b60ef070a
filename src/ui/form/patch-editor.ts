/**
 * What opens in a row to edit one thing of the patch. Enter keeps the change, Escape drops it; a refused change stays open with the
 * reason. Fires `ttcv-close` when done.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Patch } from '../../domain/patch/patch';
import { AppElement } from '../kit/app-element';
import { CancelKey } from '../kit/cancel-key';
import type { DraftFault } from './draft-fault';
import { type FieldAt, toDraftFault } from './fault-words';
import { editorStyles } from './editor-styles';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';

/** Fields are elements whose ids are their names. */
export abstract class PatchEditor<Field extends string> extends AppElement {
  /** Of the edited thing in its list; the length of the list for a new one. */
  @property({ attribute: false }) index = 0;
  @state() protected fault: DraftFault<Field> | null = null;

  constructor() {
    super();
    const close = (): void => {
      this.close();
    };
    this.addController(new CancelKey(this, () => true, close));
  }

  /** Has the focus at first, and when a fault is no field's. */
  protected abstract readonly firstField: Field;

  /** The field that shows the setting at a path of the edited patch. */
  protected abstract fieldAt(patch: Patch): FieldAt<Field>;

  /** Whether the draft differs from what was opened. */
  protected abstract isChanged(): boolean;

  /** The patch with the draft in it, or what is wrong with the draft. */
  protected abstract apply(): Patch | DraftFault<Field>;

  protected override firstUpdated(): void {
    const field = this.inputOf(this.firstField);
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  }

  protected readonly onSubmit = (event: Event): void => {
    event.preventDefault();
    const result = this.apply();
    if (!('reason' in result)) this.keep(result);
    else this.showFault(result);
  };

  protected keep(patch: Patch): void {
    const faults = this.app.patch.edit(patch);
    if (faults.length === 0) this.close();
    else this.showFault(toDraftFault(faults, patch, this.fieldAt(patch)));
  }

  /** Says that the open change is to be kept or dropped first. Returns false when there is no change to lose. */
  holdsChange(): boolean {
    if (!this.isChanged()) return false;
    this.showFault({ field: null, reason: 'Keep this change or cancel it first.' });
    return true;
  }

  private showFault(fault: DraftFault<Field>): void {
    this.fault = fault;
    this.inputOf(fault.field ?? this.firstField)?.focus();
  }

  /** What the form ends with; `more` stands at the far end. */
  protected renderEnd(more: TemplateResult | typeof nothing = nothing) {
    return html`<p class="fault bad" role="alert" id="fault">${this.fault?.reason}</p>
      <div class="buttons">
        <button type="submit" class="primary">Keep change</button>
        <button type="button" @click=${this.close}>Cancel</button>
        <div class="spring"></div>
        ${more}
      </div>`;
  }

  private close(): void {
    this.dispatchEvent(new Event('ttcv-close'));
  }

  private inputOf(field: Field): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`#${field}`);
  }

  static override styles = [panelStyles, buttonStyles, editorStyles];
}
