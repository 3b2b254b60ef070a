/**
 * A fold of described settings, each kept when its field is left or by Enter. A fault stands where the hint of its
 * fields stands, so that nothing moves. Text that was refused stays in its field until Escape takes it back.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { AnyField } from '../../domain/settings/described';
import type { Patch } from '../../domain/patch/patch';
import { AppElement } from '../kit/app-element';
import { CancelKey } from '../kit/cancel-key';
import { foldStyles } from '../kit/styles/fold-styles';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { isReadOnlyTab } from '../words/sentences';
import { faultOfValue, keyboardOf, labelOf, textOf, valueOf } from './described-field';
import { type FormFields, settingAt, withSetting } from './described-form';
import { toDraftFault } from './fault-words';
import { settingsFoldStyles } from './settings-fold-styles';

interface Refusal {
  readonly name: string;
  /** The id of the hint in whose place the reason stands. */
  readonly hint: string;
  readonly reason: string;
  /** Stays in the field; null where the field goes back to what holds. */
  readonly text: string | null;
}

export abstract class SettingsFold extends AppElement {
  @state() private refusal: Refusal | null = null;

  /** The part of the patch that holds the settings. */
  protected abstract readonly section: 'limits' | 'crowdSwitch' | 'grammar';
  protected abstract readonly fields: FormFields;
  /** Whether text that was refused stays in its field; if not, the field shows what holds. */
  protected readonly keepsRefusedText: boolean = true;

  constructor() {
    super();
    this.watch(({ patch, tab }) => [patch[this.section], tab]);
    const isOpen = (): boolean => this.refusal !== null && this.refusal.text !== null;
    const cancel = (): void => {
      this.refusal = null;
    };
    this.addController(new CancelKey(this, isOpen, cancel));
  }

  /** A flag with its words, kept at once. `hint` is the id of its hint. */
  protected renderTick(name: string, hint?: string, example: TemplateResult | typeof nothing = nothing) {
    const onChange = (event: Event): void => {
      this.keep(name, hint ?? '', (event.target as HTMLInputElement).checked);
    };
    return html`<label class="tick">
      <input
        type="checkbox"
        aria-describedby=${ifDefined(hint)}
        .checked=${live(this.valueAt(name) === true)}
        ?disabled=${isReadOnlyTab(this.app.state)}
        @change=${onChange}
      />
      ${labelOf(this.fieldOf(name))} ${example}
    </label>`;
  }

  /** A setting with its label before it. */
  protected renderLine(name: string, hint: string) {
    const field = this.fieldOf(name);
    return html`<div class="line ${field.kind}">
      <label for=${name}>${labelOf(field)}</label>${this.renderInput(name, hint)}
    </div>`;
  }

  /** A setting whose label only a screen reader reads, for tables that have headings of their own. */
  protected renderInput(name: string, hint: string) {
    const field = this.fieldOf(name);
    const refusal = this.refusal?.name === name ? this.refusal : null;
    const onChange = (event: Event): void => {
      this.onText(name, hint, (event.target as HTMLInputElement).value);
    };
    return html`<input
      id=${name}
      type="text"
      inputmode=${keyboardOf(field)}
      autocomplete="off"
      spellcheck="false"
      placeholder=${ifDefined(field.empty)}
      .value=${live(refusal?.text ?? this.textAt(name))}
      ?disabled=${isReadOnlyTab(this.app.state)}
      aria-label=${labelOf(field)}
      aria-invalid=${refusal === null ? 'false' : 'true'}
      aria-describedby=${hint}
      @change=${onChange}
    />`;
  }

  /** Says what settings do, or what is wrong with one of them. */
  protected renderHint(id: string, sentence: string | TemplateResult | undefined) {
    const refusal = this.refusal?.hint === id ? this.refusal : null;
    return html`<div class="hint" id=${id}>
      <span class=${refusal === null ? '' : 'beneath'}>${sentence}</span>
      <span class="bad" role="alert">${refusal?.reason}</span>
    </div>`;
  }

  /** Keeps what a person wrote, unless the field says so already. */
  protected onText(name: string, hint: string, text: string): void {
    this.refusal = null;
    if (text.trim() !== this.textAt(name)) this.keep(name, hint, valueOf(this.fieldOf(name), text), text);
  }

  /** Keeps a value, or says in place of the hint why it cannot be kept. */
  protected keep(name: string, hint: string, value: unknown, text: string | null = null): void {
    const { patch } = this.app.state;
    const next: Patch = { ...patch, [this.section]: withSetting(patch[this.section], name, value) };
    const fault = faultOfValue(this.fieldOf(name), value);
    const faults =
      fault === null ? this.app.patch.edit(next) : [{ ...fault, path: `${this.section}.${name}` }];
    const nameAt = (path: string): string => path.replace(`${this.section}.`, '');
    if (this.refusal?.hint === hint) this.refusal = null;
    if (faults.length > 0)
      this.refuse(name, hint, toDraftFault(faults, next, this.fields, nameAt).reason, text);
    // A refused edit leaves the patch as it is, and the control shows it again.
    this.requestUpdate();
  }

  protected refuse(name: string, hint: string, reason: string, text: string | null): void {
    this.refusal = { name, hint, reason, text: this.keepsRefusedText ? text : null };
  }

  protected valueAt(name: string): unknown {
    return settingAt(this.app.state.patch[this.section], name);
  }

  private textAt(name: string): string {
    return textOf(this.fieldOf(name), this.valueAt(name));
  }

  private fieldOf(name: string): AnyField {
    const field = this.fields.get(name);
    if (field === undefined) throw new Error(`no setting ${name}`);
    return field;
  }

  static override styles = [panelStyles, buttonStyles, foldStyles, settingsFoldStyles];
}
