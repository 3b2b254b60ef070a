/** People by name, newest first, each with a button that takes them off. Their names are text from strangers: clipped. */
import { css, html, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyedRows } from '../kit/keyed-rows';
import { AppElement } from '../kit/app-element';
import { personName } from './people-draft';
import { withoutDirectionMarks } from '../kit/plain-text';
import { isReadOnlyTab } from '../words/sentences';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import type { Person } from '../../domain/chat/person';

@customElement('ttcv-people-list')
export class PeopleList extends AppElement {
  /** Oldest first. */
  @property({ attribute: false }) people: readonly Person[] = [];
  /** The name of the list. */
  @property({ attribute: false }) label = '';
  /** The label of each person's button; their name follows where it is read out. */
  @property({ attribute: false }) word = '';
  @property({ attribute: false }) takeOff: (id: string) => void = () => undefined;
  /** Row of the button that was pressed: when it goes, focus goes to the one in its place. */
  private leftRow: number | null = null;

  constructor() {
    super();
    this.watch((state) => [state.tab]);
  }

  override render() {
    return html`<ul aria-label=${this.label}>
      ${keyedRows(
        [...this.people].reverse(),
        ({ id }) => id,
        (person, row) => this.renderPerson(person, row),
      )}
    </ul>`;
  }

  private renderPerson(person: Person, row: number) {
    const name = personName(person);
    return html`<li>
      <span class="clipped" title=${name}>${name}</span>
      <button
        type="button"
        aria-label="${this.word} ${withoutDirectionMarks(name)}"
        ?disabled=${isReadOnlyTab(this.app.state)}
        @click=${() => {
          this.leftRow = row;
          this.takeOff(person.id);
        }}
      >
        ${this.word}
      </button>
    </li>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.leftRow === null || !changed.has('people')) return;
    const buttons = this.renderRoot.querySelectorAll('button');
    // A person who has gone elsewhere since is not called back.
    if (document.activeElement === document.body)
      buttons.item(Math.min(this.leftRow, buttons.length - 1))?.focus();
    this.leftRow = null;
  }

  static override styles = [
    panelStyles,
    buttonStyles,
    css`
      ul {
        max-height: 264px;
        margin: 0;
        padding: 0;
        overflow: auto;
        border-top: 1px solid var(--line);
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 12px;
        align-items: center;
        height: 48px;
        padding-right: 4px;
        contain: strict;
        border-bottom: 1px solid var(--line);
      }
      /* What follows a list begins with a line of its own. */
      li:last-child {
        border-bottom: 0;
      }
      .clipped {
        font-weight: 600;
        line-height: 24px;
      }
      button {
        min-height: 32px;
        padding: 0 12px;
        font-size: 14px;
      }
      li :focus-visible {
        outline-offset: -3px;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-people-list': PeopleList;
  }
}
