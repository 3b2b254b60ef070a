/** Whom the patch blocks, and how to let them in again; folded below, who alone may play. */
import { css, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { AppElement } from './app-element';
import './people-allow';
import './people-list';
import { panelStyles } from './shared-styles';

@customElement('ttcv-people-panel')
export class PeoplePanel extends AppElement {
  @query('h2') private readonly heading!: HTMLElement;

  constructor() {
    super();
    this.watch((state) => [state.patch.people.block]);
  }

  override render() {
    const { block } = this.app.state.patch.people;
    return html`<section class="panel" aria-labelledby="title">
      <div class="panel-head">
        <h2 id="title" tabindex="-1">People</h2>
        <span class="muted small">${block.length === 0 ? '' : `${block.length} blocked`}</span>
      </div>
      ${
        block.length === 0
          ? html`<p class="muted small">
              Nobody is blocked. To block a viewer, press Block in a row of the chat log; moderators write
              <code>!cv block @viewer</code>.
            </p>`
          : nothing
      }
      <ttcv-people-list
        .app=${this.app}
        .people=${block}
        .label=${'Blocked viewers'}
        .word=${'Let in again'}
        .takeOff=${this.letIn}
        ?hidden=${block.length === 0}
      ></ttcv-people-list>
      <ttcv-people-allow .app=${this.app}></ttcv-people-allow>
    </section>`;
  }

  private readonly letIn = (id: string): void => {
    this.app.unblockViewer(id);
    if (this.app.state.patch.people.block.length === 0) this.heading.focus();
  };

  static override styles = [
    panelStyles,
    css`
      p {
        margin: 0;
      }
      code {
        font-family: var(--mono);
      }
      ttcv-people-allow {
        margin-top: 12px;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-people-panel': PeoplePanel;
  }
}
