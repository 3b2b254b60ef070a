/**
 * Edits one variable and its jack at the side of the list. Says while one types how a command would play. Settings that few people
 * need are folded, and open where they are not as usual.
 */
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { profileOf } from '../../domain/devices/profiles';
import type { Patch, Variable } from '../../domain/patch/patch';
import { DescribedEditor } from '../form/described-editor';
import { labelOf } from '../form/described-field';
import { type Draft, faultInDraft } from '../form/described-form';
import { toneIcon } from '../kit/icons';
import { inspectorStyles } from './inspector-styles';
import { liveSentences } from './live-sentence';
import {
  applyVariableDraft,
  type FieldGroup,
  isUsual,
  limitsForVolts,
  newVariableDraft,
  variableDraftOf,
  variableFieldAt,
  variableFields,
  variableGroups,
  voltsForLimits,
  withJack,
  withoutVariable,
} from './variable-draft';

/** Tells of a change or a variable that a person may want back. */
export class LeftBehind extends Event {
  static readonly type = 'ttcv-left-behind';

  constructor(
    /** Null for a new variable. */
    readonly name: string | null,
    /** The dropped change; null where the variable was removed. */
    readonly draft: Draft | null,
  ) {
    super(LeftBehind.type);
  }
}

@customElement('ttcv-inspector')
export class Inspector extends DescribedEditor {
  @property({ attribute: false }) focusOn = 'variable.name';
  /** A new variable begins like this one. */
  @property({ attribute: false }) like: Variable | null = null;
  /** A change that was dropped, to go on with. */
  @property({ attribute: false }) dropped: Draft | null = null;
  private cautions = false;
  private seen: Patch | null = null;

  constructor() {
    super();
    this.watch(({ patch }) => [patch]);
  }

  protected override get firstField(): string {
    return this.focusOn;
  }

  protected override open(patch: Patch): Draft {
    const { variables } = patch;
    if (this.index < variables.length) return variableDraftOf(patch, variables[this.index]);
    return newVariableDraft(patch, this.jackCount, this.like);
  }

  /** An undo or an edit of somebody else shows, unless a person has begun to change the variable. */
  protected override willUpdate(): void {
    super.willUpdate();
    if (!this.hasUpdated && this.dropped !== null) this.draft = this.dropped;
    const { patch } = this.app.state;
    if (this.hasUpdated && patch !== this.seen && !this.isChanged && !this.isNew) this.restart();
    this.seen = patch;
  }

  /** Shows at once that a part of the range is cut off, and the ways out of that. */
  protected override updated(): void {
    const caution = this.renderRoot.querySelector('.clipping');
    if (caution !== null && !this.cautions) caution.scrollIntoView({ block: 'nearest' });
    this.cautions = caution !== null;
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

  protected override cancel(): void {
    if (this.isChanged) this.dispatchEvent(new LeftBehind(this.isNew ? null : this.openedName, this.draft));
    super.cancel();
  }

  private get isNew(): boolean {
    return this.index >= this.app.state.patch.variables.length;
  }

  private get openedName(): string {
    return this.app.state.patch.variables.at(this.index)?.name ?? this.draft['variable.name'];
  }

  /** The count of jacks of the chosen interface. */
  private get jackCount(): number {
    const { setup, patch } = this.app.state;
    return profileOf(setup.outputLabel, patch.device.profile).jacks;
  }

  override render() {
    const title = this.isNew ? 'New variable' : this.openedName;
    return html`<form @submit=${this.onSubmit} novalidate aria-label="Edit ${this.openedName}">
      <div class="head">
        <h3 class="clipped" title=${title}>${title}</h3>
        ${this.renderLive()}
      </div>
      <div class="groups">${variableGroups(this.draft).map((group) => this.renderGroup(group))}</div>
      <div class="end">
        ${this.renderEnd(
          this.isNew
            ? nothing
            : html`<button type="button" class="quiet" @click=${this.onRemove}>Remove variable</button>`,
        )}
      </div>
    </form>`;
  }

  private renderGroup({ title, simple, more }: FieldGroup) {
    const fields = this.fields();
    const labels = more.flatMap((name) => fields.get(name) ?? []).map(labelOf);
    return html`<fieldset>
      <legend>${title}</legend>
      ${simple.map((name) => this.renderField(name))} ${title === 'Becomes' ? this.renderClipping() : nothing}
      ${
        more.length === 0
          ? nothing
          : html`<details class="wide" ?open=${!isUsual(this.draft, more)}>
              <summary>
                <span class="unseen">${title}: </span>More <span class="muted">${labels.join(', ')}</span>
              </summary>
              <div class="more">${more.map((name) => this.renderField(name))}</div>
            </details>`
      }
    </fieldset>`;
  }

  /** A draft that cannot be kept says nothing of volts. */
  private renderLive() {
    const { patch } = this.app.state;
    if (faultInDraft(this.fields(), this.draft, patch) !== null)
      return html`<p class="live muted">Not complete yet.</p>`;
    const next = applyVariableDraft(patch, this.index, this.draft);
    return html`<ul class="live" aria-label="What chat would do">
      ${liveSentences(next, next.variables[this.index]).map(
        ({ command, becomes }) =>
          html`<li>
            <code class="clipped">${command}</code> <span aria-hidden="true">→</span> <b>${becomes}</b>
          </li>`,
      )}
    </ul>`;
  }

  /** A range beyond the limits is allowed, but never without a word. */
  private renderClipping() {
    const wider = limitsForVolts(this.draft);
    const narrower = voltsForLimits(this.draft);
    if (wider === null) return nothing;
    const jack = this.draft['variable.jack'];
    const [min, max] = [this.draft['jack.limits.min'], this.draft['jack.limits.max']];
    const caution = `Jack ${jack} stops at ${min} V and ${max} V: what lies beyond does nothing.`;
    const take = (change: Draft) => () => {
      this.draft = { ...this.draft, ...change };
    };
    return html`<div class="clipping wide" role="status">
      <p class="caution">${toneIcon('caution')} ${caution}</p>
      <button type="button" @click=${take(wider)}>
        Let jack ${jack} go from ${wider['jack.limits.min']} to ${wider['jack.limits.max']} V
      </button>
      ${
        narrower === null
          ? nothing
          : html`<button type="button" @click=${take(narrower)}>
              Keep to ${narrower['variable.volts.min']} to ${narrower['variable.volts.max']} V
            </button>`
      }
    </div>`;
  }

  private onRemove(): void {
    const without = withoutVariable(this.app.state.patch, this.index);
    const { openedName } = this;
    if (this.keep(without)) this.dispatchEvent(new LeftBehind(openedName, null));
  }

  static override styles = [...DescribedEditor.styles, inspectorStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-inspector': Inspector;
  }
}
