/** One trigger, opened in its own row. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Patch } from '../../domain/patch/patch';
import { ACTIONS } from '../../domain/support/actions';
import { CAUSES } from '../../domain/support/causes';
import { TRIGGER } from '../../domain/support/support-trigger';
import { exampleTrigger } from '../../domain/support/trigger-example';
import type { Draft } from '../form/described-form';
import { DescribedEditor } from '../form/described-editor';
import type { FieldLook } from '../form/field-control';
import { formatRange } from '../kit/format';
import { rewardsOf } from './seen-rewards';
import {
  applyTriggerDraft,
  EVERY_VARIABLE,
  triggerDraftOf,
  triggerFields,
  withAction,
} from './trigger-draft';

@customElement('ttcv-trigger-editor')
export class TriggerEditor extends DescribedEditor {
  protected override readonly firstField = 'on.kind';

  constructor() {
    super();
    // Somebody may redeem while the editor is open; now and then is soon enough, and leaves the list in peace.
    this.watch(({ log }) => rewardsOf(log).map(({ id }) => id), 1_000);
  }

  protected override open(patch: Patch): Draft {
    return triggerDraftOf(patch.triggers.at(this.index) ?? exampleTrigger(patch));
  }

  protected override fields() {
    return triggerFields(this.draft);
  }

  protected override fieldAt(path: string): string {
    return path.replace(`triggers[${this.index}].`, '');
  }

  protected override apply(patch: Patch) {
    return applyTriggerDraft(patch, this.index, this.draft);
  }

  protected override edited(draft: Draft, field: string, text: string): Draft {
    return field === 'do.kind'
      ? withAction(this.app.state.patch, draft, text)
      : super.edited(draft, field, text);
  }

  override render() {
    const isNew = this.index === this.app.state.patch.triggers.length;
    const cause = CAUSES[this.draft['on.kind'] as keyof typeof CAUSES];
    const action = ACTIONS[this.draft['do.kind'] as keyof typeof ACTIONS];
    return html`<form
      @submit=${this.onSubmit}
      novalidate
      aria-label=${isNew ? 'New trigger' : 'Edit trigger'}
    >
      <fieldset>
        <legend>When a viewer gives</legend>
        ${this.renderPart('on.')}
        <datalist id="rewards">
          ${rewardsOf(this.app.state.log).map(
            ({ id, words }) => html`<option .value=${id} .label=${words}></option>`,
          )}
        </datalist>
        <p class="muted small">${cause.words.help}</p>
      </fieldset>
      <fieldset>
        <legend>What it sets off</legend>
        ${this.renderPart('do.')}
        <p class="muted small">${action.words.help}</p>
      </fieldset>
      <fieldset>
        <legend>For you</legend>
        ${this.renderField('name')} ${this.renderField('cooldownMs')}
        <p class="muted small">${TRIGGER.cooldownMs.help}</p>
      </fieldset>
      ${this.renderEnd()}
    </form>`;
  }

  private renderPart(prefix: string) {
    const looks: Readonly<Record<string, FieldLook>> = {
      'on.rewardId': { list: 'rewards' },
      'do.variable': { choices: this.variables() },
    };
    const names = [...this.fields().keys()].filter((name) => name.startsWith(prefix));
    return names.map((name) => this.renderField(name, looks[name]));
  }

  /** One that has left the patch stays in the list as long as it is chosen. */
  private variables(): ReadonlyMap<string, string> {
    const chosen = this.draft['do.variable'];
    const every = this.fields().get('do.variable')?.empty;
    const words = new Map(every === undefined ? [] : [[EVERY_VARIABLE, every]]);
    for (const { name, values } of this.app.state.patch.variables)
      words.set(name, `${name}, ${formatRange(values)}`);
    if (!words.has(chosen))
      words.set(chosen, chosen === EVERY_VARIABLE ? 'none in this patch' : `${chosen}, not in this patch`);
    return words;
  }

  static override styles = [
    ...DescribedEditor.styles,
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
