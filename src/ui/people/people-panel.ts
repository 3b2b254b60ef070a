/** Lists the viewers whom the patch blocks, and lets them in again; folded below, those who alone may play. */
import { css, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { AppElement } from '../kit/app-element';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { isReadOnlyTab } from '../words/sentences';
import './people-allow';
import './people-list';

@customElement('ttcv-people-panel')
export class PeoplePanel extends AppElement {
  @query('h2') private readonly heading!: HTMLElement;

  constructor() {
    super();
    this.watch((state) => [state.patch.people.block, state.patch.people.guests, state.tab]);
  }

  override render() {
    const { block, guests } = this.app.state.patch.people;
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
      <label class="tick">
        <input
          type="checkbox"
          aria-describedby="guests"
          .checked=${live(guests === 'play')}
          ?disabled=${isReadOnlyTab(this.app.state)}
          @change=${this.onGuests}
        />
        Guests of a shared chat may play
      </label>
      <p class="muted small" id="guests">
        They write from another channel and rank as newcomers, whatever their badges. Their bits and rewards
        never count here.
      </p>
      <ttcv-people-allow .app=${this.app}></ttcv-people-allow>
    </section>`;
  }

  private readonly onGuests = (event: Event): void => {
    const { patch } = this.app.state;
    const guests = (event.target as HTMLInputElement).checked ? 'play' : 'none';
    this.app.patch.edit({ ...patch, people: { ...patch.people, guests } });
  };

  private readonly letIn = (id: string): void => {
    this.app.people.unblock(id);
    if (this.app.state.patch.people.block.length === 0) this.heading.focus();
  };

  static override styles = [
    panelStyles,
    buttonStyles,
    css`
      p {
        margin: 0;
      }
      code {
        font-family: var(--mono);
      }
      .tick {
        display: flex;
        gap: 8px;
        align-items: center;
        min-height: 44px;
        margin-top: 12px;
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
