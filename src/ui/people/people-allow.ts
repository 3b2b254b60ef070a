/** The allow list, folded: while anybody is on it nobody else plays, broadcaster and moderators apart. */
import { css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { AppElement } from '../kit/app-element';
import { CancelKey } from '../kit/cancel-key';
import { PERSON } from '../../domain/people/people-settings';
import { faultSentence } from '../form/fault-words';
import { drawField } from '../form/field-control';
import { foldStyles } from '../kit/styles/fold-styles';
import './people-list';
import { withoutDirectionMarks } from '../kit/plain-text';
import { isReadOnlyTab } from '../words/sentences';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import type { Person } from '../../domain/chat/person';
import { personName, withAllowed, withName, withoutAllowed, writersOf } from './people-draft';
import type { DraftFault } from '../form/described-form';

const EMPTY: Person = { id: '', name: '' };

@customElement('ttcv-people-allow')
export class PeopleAllow extends AppElement {
  @state() private typed: Person = EMPTY;
  @state() private fault: DraftFault | null = null;
  /** Who had written when the form was entered: a list that changes while one chooses from it is no help. */
  @state() private writers: readonly Person[] = [];
  @state() private added = '';
  @query('summary') private readonly summary!: HTMLElement;
  @query('#name') private readonly nameField!: HTMLInputElement;

  constructor() {
    super();
    this.watch((state) => [state.patch.people.allow, state.tab]);
    this.addController(
      new CancelKey(
        this,
        () => !this.isEmpty(),
        () => {
          this.typed = EMPTY;
          this.fault = null;
        },
      ),
    );
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
      ${this.renderField('name', 'writers')} ${this.renderField('id')}
      <datalist id="writers">
        ${this.writers.map(({ name }) => html`<option .value=${name}></option>`)}
      </datalist>
      <button type="submit">Allow</button>
      <p class="fault bad" role="alert" id="fault">${this.fault?.reason}</p>
      <p class="unseen" role="status">${this.added}</p>
    </form>`;
  }

  private renderField(name: keyof Person, list?: string) {
    const isWrong = this.fault?.field === name;
    return drawField(PERSON[name], { name, text: this.typed[name], isWrong, onEdit: this.onEdit }, { list });
  }

  private readonly onEdit = (event: Event): void => {
    const { id: field, value } = event.target as HTMLInputElement;
    this.fault = null;
    this.typed =
      field === 'name' ? withName(this.typed, this.writers, value) : { ...this.typed, [field]: value };
  };

  private onFocus(): void {
    if (this.isEmpty()) this.writers = writersOf(this.app.state.log);
  }

  private isEmpty(): boolean {
    return this.typed.id === '' && this.typed.name === '';
  }

  private onSubmit(event: Event): void {
    event.preventDefault();
    const result = withAllowed(this.app.state.patch, this.typed);
    if ('reason' in result) {
      this.refuse(result);
      return;
    }
    const [fault] = this.app.patch.edit(result);
    if (fault !== undefined) {
      this.refuse({ field: 'name', reason: faultSentence(fault, result) });
      return;
    }
    this.added = withoutDirectionMarks(`${personName(this.typed)} may play`);
    this.typed = EMPTY;
    this.nameField.focus();
  }

  private refuse(fault: DraftFault): void {
    this.fault = fault;
    this.renderRoot.querySelector<HTMLElement>(`#${fault.field ?? 'name'}`)?.focus();
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
