/** One variable and its jack, opened in its own row. */
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Patch } from '../../domain/patch/patch';
import type { Draft } from '../form/described-form';
import { DescribedEditor } from '../form/described-editor';
import { toneIcon } from '../kit/icons';
import {
  applyVariableDraft,
  limitsForVolts,
  newVariable,
  variableDraftOf,
  variableFieldAt,
  variableFields,
  variableFieldsets,
  withJack,
  withoutVariable,
} from './variable-draft';

@customElement('ttcv-variable-editor')
export class VariableEditor extends DescribedEditor {
  @property({ attribute: false }) focusOn = 'variable.name';

  protected override get firstField(): string {
    return this.focusOn;
  }

  protected override open(patch: Patch): Draft {
    return variableDraftOf(patch, patch.variables.at(this.index) ?? newVariable(patch));
  }

  protected override fields() {
    return variableFields(this.draft);
  }

  protected override fieldAt(path: string, patch: Patch): string {
    return variableFieldAt(path, patch, this.index);
  }

  protected override apply(patch: Patch) {
    return applyVariableDraft(patch, this.index, this.draft);
  }

  protected override edited(draft: Draft, field: string, text: string): Draft {
    if (field === 'variable.jack') return withJack(this.app.state.patch, draft, text);
    return super.edited(draft, field, text);
  }

  override render() {
    const { chat, becomes, limits, decides } = variableFieldsets(this.draft);
    const isNew = this.index === this.app.state.patch.variables.length;
    return html`<form @submit=${this.onSubmit} novalidate aria-label="Edit ${this.draft['variable.name']}">
      <fieldset>
        <legend>What chat says</legend>
        ${chat.map((name) => this.renderField(name))}
      </fieldset>
      <fieldset>
        <legend>What it becomes</legend>
        ${becomes.map((name) => this.renderField(name))} ${this.renderClipping()}
      </fieldset>
      <fieldset>
        <legend>Limits of jack <bdi>${this.draft['variable.jack']}</bdi>, whoever plays it</legend>
        ${limits.map((name) => this.renderField(name))}
      </fieldset>
      <fieldset class="crowd">
        <legend>How chat decides</legend>
        ${decides.map((name) => this.renderField(name))}
      </fieldset>
      ${this.renderEnd(
        isNew
          ? nothing
          : html`<button type="button" class="quiet" @click=${this.onRemove}>Remove variable</button>`,
      )}
    </form>`;
  }

  /** A range beyond the limits is allowed, but never without a word. */
  private renderClipping() {
    const wider = limitsForVolts(this.draft);
    if (wider === null) return nothing;
    const jack = this.draft['variable.jack'];
    const [min, max] = [this.draft['jack.limits.min'], this.draft['jack.limits.max']];
    const caution = `Jack ${jack} stops at ${min} V and ${max} V: what lies beyond does nothing.`;
    return html`<div class="clipping wide" role="status">
      <p class="caution">${toneIcon('caution')} ${caution}</p>
      <button type="button" @click=${() => (this.draft = { ...this.draft, ...wider })}>
        Let jack ${jack} go from ${wider['jack.limits.min']} to ${wider['jack.limits.max']} V
      </button>
    </div>`;
  }

  private onRemove(): void {
    this.keep(withoutVariable(this.app.state.patch, this.index));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-variable-editor': VariableEditor;
  }
}
