/** Whom the patch blocks, and how to let them in again. Their names are text from strangers: clipped, in rows of one height. */
import { css, html } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Person } from '../domain/people-settings';
import { AppElement } from './app-element';
import { withoutDirectionMarks } from './plain-text';
import { isReader } from './sentences';
import { controlStyles, panelStyles } from './shared-styles';

/** A name may be empty; the id never is. */
const nameOf = ({ id, name }: Person): string => (name.trim() === '' ? `viewer ${id}` : name);

@customElement('ttcv-people-panel')
export class PeoplePanel extends AppElement {
  @query('h2') private readonly heading!: HTMLElement;
  /** Row of the button that was pressed: when it goes, focus goes to the one in its place. */
  private leftRow: number | null = null;

  constructor() {
    super();
    this.watch((state) => [state.patch.people.block, state.tab]);
  }

  override render() {
    const { block } = this.app.state.patch.people;
    return html`<section class="panel" aria-labelledby="title">
      <div class="panel-head">
        <h2 id="title" tabindex="-1">People</h2>
        <span class="muted small">${block.length === 0 ? '' : `${block.length} blocked`}</span>
      </div>
      ${block.length === 0 ? this.renderNobody() : this.renderBlocked(block)}
    </section>`;
  }

  private renderNobody() {
    return html`<p class="muted small">
      Nobody is blocked. To block a viewer, press Block in a row of the chat log; moderators write
      <code>!cv block @viewer</code>.
    </p>`;
  }

  /** Newest first: whom one would let in again is mostly who was blocked just now. */
  private renderBlocked(block: readonly Person[]) {
    return html`<ul aria-label="Blocked viewers">
      ${repeat(
        [...block].reverse(),
        ({ id }) => id,
        (person, row) => this.renderPerson(person, row),
      )}
    </ul>`;
  }

  private renderPerson(person: Person, row: number) {
    const name = nameOf(person);
    return html`<li>
      <span class="clipped" title=${name}>${name}</span>
      <button
        type="button"
        aria-label="Let in again ${withoutDirectionMarks(name)}"
        ?disabled=${isReader(this.app.state)}
        @click=${() => {
          this.letIn(person.id, row);
        }}
      >
        Let in again
      </button>
    </li>`;
  }

  private letIn(id: string, row: number): void {
    this.leftRow = row;
    this.app.unblockViewer(id);
  }

  protected override updated(): void {
    // Whoever has gone elsewhere since is not called back.
    if (this.leftRow === null || document.activeElement !== document.body) return;
    const buttons = this.renderRoot.querySelectorAll('button');
    const next = buttons.length === 0 ? this.heading : buttons[Math.min(this.leftRow, buttons.length - 1)];
    next.focus();
    this.leftRow = null;
  }

  static override styles = [
    panelStyles,
    controlStyles,
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
      .clipped {
        font-weight: 600;
        line-height: 24px;
      }
      li button {
        min-height: 32px;
        padding: 0 12px;
        font-size: 14px;
      }
      li :focus-visible {
        outline-offset: -3px;
      }
      p {
        margin: 0;
      }
      code {
        font-family: var(--mono);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-people-panel': PeoplePanel;
  }
}
