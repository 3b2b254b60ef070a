/** One variable and its jack, opened in its own row. */
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { CROWD_MODE_NAMES } from '../../domain/crowd/modes';
import type { TieRule } from '../../domain/crowd/modes/democracy';
import type { Patch } from '../../domain/patch/patch';
import { RANKS } from '../../domain/people/permission';
import { COST_FIELDS } from './cost-fields';
import {
  CROWD_FIELDS,
  KIND_FIELD,
  MODE_FIELDS,
  MODE_WORDS,
  RANK_WORDS,
  TIE_WORDS,
} from '../form/crowd-fields';
import { choiceField, textField } from '../form/editor-field';
import { toneIcon } from '../kit/icons';
import { PatchEditor } from '../form/patch-editor';
import {
  applyDraft,
  type DraftField,
  draftOf,
  newVariable,
  limitsForVolts,
  type VariableDraft,
  withJack,
  withoutVariable,
} from './variable-draft';
import { variableFieldAt } from './variable-fields';
import { VARIABLE_KINDS, type VariableKind, VOLTAGE_KINDS } from '../../domain/voltage/kinds';

const KIND_WORDS = Object.fromEntries(
  VARIABLE_KINDS.map((kind) => [kind, VOLTAGE_KINDS[kind].words.label]),
) as Readonly<Record<VariableKind, string>>;
type ChoiceField = 'kind' | 'mode' | 'tie' | 'who';

@customElement('ttcv-variable-editor')
export class VariableEditor extends PatchEditor<DraftField> {
  @property({ attribute: false }) focusOn: DraftField = 'name';
  @state() private draft!: VariableDraft;
  private opened!: VariableDraft;

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    const { patch } = this.app.state;
    this.opened = draftOf(patch, patch.variables.at(this.index) ?? newVariable(patch));
    this.draft = this.opened;
  }

  protected override get firstField(): DraftField {
    return this.focusOn;
  }

  protected override fieldAt(patch: Patch) {
    return variableFieldAt(patch, this.index);
  }

  protected override isChanged(): boolean {
    return JSON.stringify(this.draft) !== JSON.stringify(this.opened);
  }

  protected override apply() {
    return applyDraft(this.app.state.patch, this.index, this.draft);
  }

  override render() {
    return html`<form @submit=${this.onSubmit} novalidate aria-label="Edit ${this.draft.name}">
      <fieldset>
        <legend>What chat says</legend>
        ${this.renderField('name', 'Name', 'wide')}
        ${this.renderField('aliases', 'Aliases, separated by commas', 'wide')}
        ${this.renderField('valuesMin', 'Values from', 'number')}
        ${this.renderField('valuesMax', 'Values to', 'number')}
      </fieldset>
      <fieldset>
        <legend>What it becomes</legend>
        ${this.renderChoice('kind', 'Kind', VARIABLE_KINDS, KIND_WORDS)}
        ${this.renderField('jack', 'Jack', 'number')} ${this.renderField('voltsMin', 'Volts from', 'number')}
        ${this.renderField('voltsMax', 'Volts to', 'number')} ${this.renderClipping()}
      </fieldset>
      <fieldset>
        <legend>Limits of jack <bdi>${this.draft.jack}</bdi>, whoever plays it</legend>
        ${this.renderField('jackLabel', 'Label', 'wide')}
        ${this.renderField('limitMin', 'Lowest volts', 'number')}
        ${this.renderField('limitMax', 'Highest volts', 'number')}
        ${this.renderField('limitRest', 'Rest volts', 'number')}
        ${this.renderField('slew', 'Slew, V/s', 'number', 'at once')}
      </fieldset>
      ${this.renderCrowd()}
      ${this.renderEnd(
        this.isNew()
          ? nothing
          : html`<button type="button" class="quiet" @click=${this.onRemove}>Remove variable</button>`,
      )}
    </form>`;
  }

  /** A range beyond the limits is allowed, but never without a word. */
  private renderClipping() {
    const wider = limitsForVolts(this.draft);
    if (wider === null) return nothing;
    const { jack, limitMin, limitMax } = this.draft;
    const caution = `Jack ${jack} stops at ${limitMin} V and ${limitMax} V: what lies beyond does nothing.`;
    return html`<div class="clipping wide" role="status">
      <p class="caution">${toneIcon('caution')} ${caution}</p>
      <button type="button" @click=${() => (this.draft = { ...this.draft, ...wider })}>
        Let jack ${jack} go from ${wider.limitMin} to ${wider.limitMax} V
      </button>
    </div>`;
  }

  private renderCrowd() {
    const { mode, kind } = this.draft;
    const text = (field: keyof typeof CROWD_FIELDS) =>
      this.renderField(field, CROWD_FIELDS[field].label, 'number', CROWD_FIELDS[field].empty);
    return html`<fieldset class="crowd">
      <legend>How chat decides</legend>
      ${this.renderChoice('mode', 'Crowd mode', CROWD_MODE_NAMES, MODE_WORDS)}
      ${MODE_FIELDS[mode].map((field) =>
        field === 'tie'
          ? this.renderChoice('tie', 'Ties', Object.keys(TIE_WORDS) as TieRule[], TIE_WORDS)
          : text(field),
      )}
      ${this.renderChoice('who', 'Who may move it', RANKS, RANK_WORDS)} ${text(KIND_FIELD[kind])}
      ${this.renderField('tokens', COST_FIELDS.tokens.label, 'number', COST_FIELDS.tokens.empty)}
      ${this.renderField('cools', COST_FIELDS.cools.label, 'wide', COST_FIELDS.cools.empty)}
    </fieldset>`;
  }

  private renderChoice<Field extends ChoiceField>(
    field: Field,
    label: string,
    choices: readonly VariableDraft[Field][],
    words: Readonly<Record<VariableDraft[Field], string>>,
  ) {
    return choiceField({
      field,
      label,
      choices,
      chosen: this.draft[field],
      words: (choice) => words[choice],
      onEdit: this.onEdit,
    });
  }

  private renderField(field: DraftField, label: string, width: 'wide' | 'number', empty?: string) {
    return textField({
      field,
      label,
      width,
      text: this.draft[field],
      isWrong: this.fault?.field === field,
      empty,
      keyboard: width === 'number' && field !== 'zeroVoltsNote' ? 'decimal' : 'text',
      onEdit: this.onEdit,
    });
  }

  private isNew(): boolean {
    return this.index === this.app.state.patch.variables.length;
  }

  private readonly onEdit = (event: Event): void => {
    const { id, value } = event.target as HTMLInputElement | HTMLSelectElement;
    this.fault = null;
    this.draft =
      id === 'jack' ? withJack(this.app.state.patch, this.draft, value) : { ...this.draft, [id]: value };
  };

  private onRemove(): void {
    this.keep(withoutVariable(this.app.state.patch, this.index));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-variable-editor': VariableEditor;
  }
}
