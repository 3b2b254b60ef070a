/** The allow list, folded: while anybody is on it nobody else plays, broadcaster and moderators apart. */
import { css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Person } from '../../domain/chat/person';
import { PERSON } from '../../domain/people/people-settings';
import type { DraftFault } from '../form/described-form';
import { faultSentence } from '../form/fault-words';
import { drawField } from '../form/field-control';
import { AppElement } from '../kit/app-element';
import { CancelKey } from '../kit/cancel-key';
import { withoutDirectionMarks } from '../kit/plain-text';
import { foldStyles } from '../kit/styles/fold-styles';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { isReadOnlyTab } from '../words/sentences';
import { personName, withAllowed, withName, withoutAllowed, writersOf } from './people-draft';
import './people-list';

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
    const clear = (): void => {
      this.typed = EMPTY;
      this.fault = null;
    };
    this.addController(new CancelKey(this, () => !this.isEmpty(), clear));
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
    const refusal = this.allow();
    if (refusal !== null) {
      this.fault = refusal;
      this.renderRoot.querySelector<HTMLElement>(`#${refusal.field ?? 'name'}`)?.focus();
      return;
    }
    this.added = withoutDirectionMarks(`${personName(this.typed)} may play`);
    this.typed = EMPTY;
    this.nameField.focus();
  }

  /** Puts who was typed on the list. Returns why that cannot be, or null. */
  private allow(): DraftFault | null {
    const result = withAllowed(this.app.state.patch, this.typed);
    if ('reason' in result) return result;
    const [fault] = this.app.patch.edit(result);
    return fault === undefined ? null : { field: null, reason: faultSentence(fault, result) };
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
