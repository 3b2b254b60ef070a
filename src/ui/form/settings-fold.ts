/**
 * A fold of described settings, each kept when its field is left or by Enter. A fault stands where the hint of its part
 * stands, so nothing moves. Refused text stays in its field until Escape takes it back.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Patch } from '../../domain/patch/patch';
import type { AnyField } from '../../domain/settings/described';
import { AppElement } from '../kit/app-element';
import { CancelKey } from '../kit/cancel-key';
import { foldStyles } from '../kit/styles/fold-styles';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { isReadOnlyTab } from '../words/sentences';
import { faultOfText, textOf, valueOf } from './described-field';
import { type FormFields, settingAt, withSetting } from './described-form';
import { toDraftFault } from './fault-words';
import { drawField } from './field-control';
import { settingsFoldStyles } from './settings-fold-styles';

interface FoldPart {
  /** Says what the settings do; without one the help of the first does. */
  readonly hint?: string | TemplateResult;
  readonly settings: readonly string[];
  /** Makes it a group of that name. */
  readonly group?: string;
  /** Whether each setting has its help behind it, as an example. */
  readonly hasExamples?: boolean;
  /** A row for several settings each, under these headings; the last column is words. */
  readonly headings?: readonly string[];
  readonly rows?: readonly FoldRow[];
}

interface FoldRow {
  readonly label: string;
  readonly settings: readonly string[];
  readonly words: (patch: Patch) => string;
}

export interface Fold {
  readonly title: string;
  /** Says how things stand, while the fold is closed too. */
  readonly stands: (patch: Patch) => string;
  /** The part of the patch that holds the settings. */
  readonly section: 'limits' | 'crowdSwitch' | 'grammar';
  readonly fields: FormFields;
  readonly parts: readonly FoldPart[];
}

interface Refusal {
  /** The id of the hint in whose place the reason stands. */
  readonly hint: string;
  readonly reason: string;
  readonly text: string;
}

@customElement('ttcv-settings-fold')
export class SettingsFold extends AppElement {
  @property({ attribute: false }) fold!: Fold;
  /** By the setting's name. */
  @state() private refusals: ReadonlyMap<string, Refusal> = new Map();

  constructor() {
    super();
    this.watch(({ patch, tab }) => [patch[this.fold.section], tab]);
    const cancel = (): void => {
      this.refusals = new Map();
    };
    this.addController(new CancelKey(this, () => this.refusals.size > 0, cancel));
  }

  override render() {
    const { title, stands, parts } = this.fold;
    return html`<details>
      <summary>${title} <span class="muted small">${stands(this.app.state.patch)}</span></summary>
      ${parts.map((part, at) => this.renderPart(part, `hint-${at}`))}
    </details>`;
  }

  private renderPart(part: FoldPart, hint: string) {
    const { settings, group, headings = [], rows = [] } = part;
    return html`<div
        class=${rows.length === 0 ? 'part' : 'rows'}
        role=${ifDefined(group === undefined ? undefined : 'group')}
        aria-label=${ifDefined(group)}
      >
        ${headings.map((heading) => html`<span class="muted">${heading}</span>`)}
        ${rows.map((row) => this.renderRow(row, hint))}
        ${settings.map((name) => this.renderField(name, hint, part.hasExamples))}
      </div>
      ${this.renderHint(hint, part.hint ?? this.fieldOf(settings[0]).help)}`;
  }

  private renderRow({ label, settings, words }: FoldRow, hint: string) {
    return html`<b>${label}</b>${settings.map((name) => this.renderField(name, hint))}
      <span>${words(this.app.state.patch)}</span>`;
  }

  private renderField(name: string, describedBy: string, hasExample = false) {
    const field = this.fieldOf(name);
    const refusal = this.refusals.get(name);
    const onChange = (_: string, typed: string): void => {
      this.keep(name, describedBy, typed);
    };
    const text = refusal?.text ?? this.textAt(name);
    const isReadOnly = isReadOnlyTab(this.app.state);
    return drawField(
      field,
      { name, text, isWrong: refusal !== undefined, isReadOnly, describedBy, onChange },
      { example: hasExample ? field.help : undefined },
    );
  }

  private renderHint(id: string, sentence: string | TemplateResult = '') {
    const refusal = [...this.refusals.values()].find(({ hint }) => hint === id);
    return html`<div class="hint" id=${id}>
      <span class=${refusal === undefined ? nothing : 'beneath'}>${sentence}</span>
      <span class="bad" role="alert">${refusal?.reason}</span>
    </div>`;
  }

  /** Keeps what a person wrote, or says in place of the hint why it cannot be kept. */
  private keep(name: string, hint: string, text: string): void {
    const reason = text.trim() === this.textAt(name) ? undefined : this.whyRefused(name, text);
    // A tick has no text to put right: it shows what holds.
    const kept = this.fieldOf(name).kind === 'flag' ? this.textAt(name) : text;
    const others = [...this.refusals].filter(([other]) => other !== name);
    this.refusals = new Map(
      reason === undefined ? others : [...others, [name, { hint, reason, text: kept }]],
    );
  }

  private whyRefused(name: string, text: string): string | undefined {
    const { section, fields } = this.fold;
    const { patch } = this.app.state;
    const wrong = faultOfText(this.fieldOf(name), text, patch);
    if (wrong !== null) return wrong;
    const value = valueOf(this.fieldOf(name), text, patch);
    const next: Patch = { ...patch, [section]: withSetting(patch[section], name, value) };
    const faults = this.app.patch.edit(next);
    if (faults.length === 0) return undefined;
    return toDraftFault(faults, next, fields, (path) => path.replace(`${section}.`, '')).reason;
  }

  private textAt(name: string): string {
    return textOf(this.fieldOf(name), settingAt(this.app.state.patch[this.fold.section], name));
  }

  private fieldOf(name: string): AnyField {
    const field = this.fold.fields.get(name);
    if (field === undefined) throw new Error(`no setting ${name}`);
    return field;
  }

  static override styles = [panelStyles, buttonStyles, foldStyles, settingsFoldStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-settings-fold': SettingsFold;
  }
}
