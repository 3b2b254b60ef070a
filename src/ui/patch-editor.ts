/**
 * What opens in a row to edit one thing of the patch. Enter keeps the change, Escape drops it; a refused change stays open with the
 * reason. Fires `ttcv-close` when done.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Patch } from '../domain/patch';
import { AppElement } from './app-element';
import type { DraftFault } from './draft-fault';
import { editorStyles } from './editor-styles';
import { CancelKey } from './page-keys';
import { controlStyles, panelStyles } from './shared-styles';

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

  /** The patch with the draft in it, or what is wrong with the draft. */
  protected abstract apply(): Patch | DraftFault<Field>;

  protected override firstUpdated(): void {
    const field = this.fieldOf(this.firstField);
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  }

  protected readonly onSubmit = (event: Event): void => {
    event.preventDefault();
    const result = this.apply();
    if (!('reason' in result)) this.keep(result);
    else {
      this.fault = result;
      this.fieldOf(result.field ?? this.firstField)?.focus();
    }
  };

  protected keep(patch: Patch): void {
    const reason = this.app.editPatch(patch);
    if (reason === null) this.close();
    else this.fault = { field: null, reason };
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

  private fieldOf(field: Field): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`#${field}`);
  }

  static override styles = [panelStyles, controlStyles, editorStyles];
}
