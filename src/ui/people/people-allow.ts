/** The allow list, folded: while anybody is on it nobody else plays, broadcaster and moderators apart. */
import { css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Person } from '../../domain/chat/person';
import type { Patch } from '../../domain/patch/patch';
import { PERSON } from '../../domain/people/people-settings';
import { DescribedEditor } from '../form/described-editor';
import { type Draft, draftOf, formFields } from '../form/described-form';
import { withoutDirectionMarks } from '../kit/plain-text';
import { foldStyles } from '../kit/styles/fold-styles';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { isReadOnlyTab } from '../words/sentences';
import { personIn, personName, withAllowed, withName, withoutAllowed, writersOf } from './people-draft';
import './people-list';

const FIELDS = formFields(PERSON);

@customElement('ttcv-people-allow')
export class PeopleAllow extends DescribedEditor {
  /** Who had written when the form was entered: a list that changes while one chooses from it is no help. */
  @state() private writers: readonly Person[] = [];
  @state() private added = '';
  @query('summary') private readonly summary!: HTMLElement;
  protected override readonly firstField = 'name';

  constructor() {
    super();
    this.watch((state) => [state.patch.people.allow, state.tab]);
  }

  protected override open(): Draft {
    return draftOf(PERSON, {});
  }

  protected override fields() {
    return FIELDS;
  }

  protected override fieldAt(path: string): string {
    return path.replace(/^people\.allow\[\d+\]\./, '');
  }

  protected override apply(patch: Patch) {
    return withAllowed(patch, personIn(this.draft));
  }

  protected override edited(draft: Draft, field: string, text: string): Draft {
    return field === 'name'
      ? { ...draft, ...withName(personIn(draft), this.writers, text) }
      : super.edited(draft, field, text);
  }

  protected override takesCancel(): boolean {
    return this.isChanged;
  }

  /** The form is ready for the next viewer. */
  protected override close(): void {
    this.restart();
  }

  protected override keep(patch: Patch): boolean {
    const person = personIn(this.draft);
    if (!super.keep(patch)) return false;
    this.added = withoutDirectionMarks(`${personName(person)} may play`);
    this.goTo('name');
    return true;
  }

  override render() {
    const { allow } = this.app.state.patch.people;
    return html`<details>
      <summary>
        Allow list
        <span class="muted small"
          >${allow.length === 0 ? 'everybody may play' : `only ${allow.length} may play`}</span
        >
      </summary>
      <p class="hint">
        ${allow.length === 0 ? 'Nobody is on the list: everybody may play. ' : nothing}While anybody is on it,
        only they, moderators and you move anything.
      </p>
      <ttcv-people-list
        .app=${this.app}
        .people=${allow}
        .label=${'Allowed viewers'}
        .word=${'Take off'}
        .takeOff=${this.takeOff}
        ?hidden=${allow.length === 0}
      ></ttcv-people-list>
      ${isReadOnlyTab(this.app.state) ? nothing : this.renderForm()}
    </details>`;
  }

  private renderForm() {
    return html`<form
      @submit=${this.onSubmit}
      @focusin=${this.onFocus}
      novalidate
      aria-label="Allow a viewer"
    >
      ${this.renderField('name', { list: 'writers' })} ${this.renderField('id')}
      <datalist id="writers">
        ${this.writers.map(({ name }) => html`<option .value=${name}></option>`)}
      </datalist>
      <button type="submit">Allow</button>
      ${this.renderFault()}
      <p class="unseen" role="status">${this.added}</p>
    </form>`;
  }

  private onFocus(): void {
    if (!this.isChanged) this.writers = writersOf(this.app.state.log);
  }

  private readonly takeOff = (id: string): void => {
    this.app.patch.edit(withoutAllowed(this.app.state.patch, id));
    if (this.app.state.patch.people.allow.length === 0) this.summary.focus();
  };

  static override styles = [
    panelStyles,
    buttonStyles,
    foldStyles,
    css`
      ttcv-people-list {
        margin-top: 12px;
      }
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
        gap: 4px 8px;
        align-items: end;
        margin-top: 12px;
      }
      .fault {
        grid-column: 1 / -1;
        min-height: 40px;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-people-allow': PeopleAllow;
  }
}
