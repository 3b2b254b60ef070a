/** One trigger, opened in its own row. */
import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { MODE_WORDS } from '../form/crowd-fields';
import { choiceField, textField } from '../form/editor-field';
import { formatRange } from '../kit/format';
import { PatchEditor } from '../form/patch-editor';
import { rewardsOf } from './seen-rewards';
import {
  applyTriggerDraft,
  EVERY_VARIABLE,
  type TriggerDraft,
  triggerDraftOf,
  type TriggerField,
  withAction,
} from './trigger-draft';
import { exampleTrigger } from './trigger-example';
import {
  ACTION_FIELDS,
  ACTION_HINTS,
  ACTION_WORDS,
  ACTIONS,
  CAUSE_FIELDS,
  CAUSE_HINTS,
  CAUSE_WORDS,
  CAUSES,
  SHAPE_WORDS,
  SHAPES,
  TRIGGER_FIELDS,
  type TriggerTextField,
} from './trigger-fields';
import { CROWD_MODE_NAMES } from '../../domain/crowd/modes';

/** What takes words and not a number. */
const WIDE: ReadonlySet<TriggerField> = new Set<TriggerField>(['rewardId', 'name']);

@customElement('ttcv-trigger-editor')
export class TriggerEditor extends PatchEditor<TriggerField> {
  @state() private draft!: TriggerDraft;
  private opened!: TriggerDraft;
  protected override readonly firstField = 'cause';

  constructor() {
    super();
    // Somebody may redeem while the editor is open; now and then is soon enough, and leaves the list in peace.
    this.watch(({ log }) => rewardsOf(log).map(({ id }) => id), 1_000);
  }

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    const { patch } = this.app.state;
    this.opened = triggerDraftOf(patch.triggers.at(this.index) ?? exampleTrigger(patch));
    this.draft = this.opened;
  }

  /** The draft itself refuses what the reader would. */
  protected override fieldAt() {
    return () => null;
  }

  protected override isChanged(): boolean {
    return JSON.stringify(this.draft) !== JSON.stringify(this.opened);
  }

  protected override apply() {
    return applyTriggerDraft(this.app.state.patch, this.index, this.draft);
  }

  override render() {
    const { cause, action } = this.draft;
    const isNew = this.index === this.app.state.patch.triggers.length;
    return html`<form
      @submit=${this.onSubmit}
      novalidate
      aria-label=${isNew ? 'New trigger' : 'Edit trigger'}
    >
      <fieldset>
        <legend>When a viewer gives</legend>
        ${this.renderChoice('cause', 'Cause', CAUSES, (one) => CAUSE_WORDS[one])}
        ${CAUSE_FIELDS[cause].map((field) => this.renderText(field))}
        <datalist id="rewards">
          ${rewardsOf(this.app.state.log).map(
            ({ id, words }) => html`<option .value=${id} .label=${words}></option>`,
          )}
        </datalist>
        <p class="muted small">${CAUSE_HINTS[cause]}</p>
      </fieldset>
      <fieldset>
        <legend>What it sets off</legend>
        ${this.renderChoice('action', 'Action', ACTIONS, (one) => ACTION_WORDS[one])}
        ${ACTION_FIELDS[action].map((field) => this.renderActionField(field))}
        <p class="muted small">${ACTION_HINTS[action]}</p>
      </fieldset>
      <fieldset>
        <legend>For you</legend>
        ${this.renderText('name')} ${this.renderText('cooldownSeconds')}
        <p class="muted small">What comes in the meantime sets nothing off.</p>
      </fieldset>
      ${this.renderEnd()}
    </form>`;
  }

  private renderActionField(field: (typeof ACTION_FIELDS)[TriggerDraft['action']][number]) {
    if (field === 'variable') return this.renderVariable();
    if (field === 'mode')
      return this.renderChoice(field, 'Crowd mode', CROWD_MODE_NAMES, (one) => MODE_WORDS[one]);
    if (field === 'shape') return this.renderChoice(field, 'Shape', SHAPES, (one) => SHAPE_WORDS[one]);
    return this.renderText(field);
  }

  /** One that has left the patch stays in the list as long as it is chosen. */
  private renderVariable() {
    const { variable, action } = this.draft;
    const { variables } = this.app.state.patch;
    const ranges = new Map(variables.map(({ name, values }) => [name, formatRange(values)]));
    const names = action === 'mode' ? [EVERY_VARIABLE, ...ranges.keys()] : [...ranges.keys()];
    if (!names.includes(variable)) names.push(variable);
    return this.renderChoice('variable', 'Variable', names, (name) => {
      if (name === EVERY_VARIABLE) return action === 'mode' ? 'every variable' : 'none in this patch';
      return `${name}, ${ranges.get(name) ?? 'not in this patch'}`;
    });
  }

  private renderChoice<Field extends 'cause' | 'action' | 'variable' | 'mode' | 'shape'>(
    field: Field,
    label: string,
    choices: readonly TriggerDraft[Field][],
    words: (choice: TriggerDraft[Field]) => string,
  ) {
    const chosen = this.draft[field];
    const isWrong = this.fault?.field === field;
    return choiceField({ field, label, choices, chosen, words, isWrong, onEdit: this.onEdit });
  }

  private renderText(field: TriggerTextField) {
    const { label, empty } = TRIGGER_FIELDS[field];
    return textField({
      field,
      label,
      width: WIDE.has(field) ? 'wide' : 'number',
      text: this.draft[field],
      isWrong: this.fault?.field === field,
      empty,
      list: field === 'rewardId' ? 'rewards' : undefined,
      onEdit: this.onEdit,
    });
  }

  private readonly onEdit = (event: Event): void => {
    const { id, value } = event.target as HTMLInputElement | HTMLSelectElement;
    this.fault = null;
    const action = id === 'action' ? ACTIONS.find((one) => one === value) : undefined;
    this.draft =
      action === undefined
        ? { ...this.draft, [id]: value }
        : withAction(this.app.state.patch, this.draft, action);
  };

  static override styles = [
    ...PatchEditor.styles,
    css`
      form {
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 304px), 1fr));
      }
      fieldset {
        grid-template-columns: repeat(auto-fill, minmax(84px, 1fr));
      }
      .choice {
        grid-column: 1 / -1;
      }
      .number {
        grid-column: span 1;
      }
      fieldset p {
        grid-column: 1 / -1;
        min-height: 40px;
        margin: 0;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-trigger-editor': TriggerEditor;
  }
}
