/** Keeps chat from moving anything, without disarming. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { played } from '../../app/state/played';
import { AppElement } from '../kit/app-element';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { isReadOnlyTab } from '../words/sentences';

const RUNS = 'Viewers stop moving anything; the jacks stay where they are.';
const PAUSED = 'Chat moves nothing. Press again to let it play.';

@customElement('ttcv-pause-chat')
export class PauseChat extends AppElement {
  constructor() {
    super();
    this.watch((state) => [played(state)?.control.paused, state.tab]);
  }

  override render() {
    const { state } = this.app;
    const paused = played(state)?.control.paused ?? false;
    const hint = paused ? PAUSED : RUNS;
    return html`<button
        type="button"
        title=${hint}
        aria-pressed=${paused ? 'true' : 'false'}
        aria-describedby="hint"
        ?disabled=${isReadOnlyTab(state)}
        @click=${this.onPause}
      >
        Pause chat
      </button>
      <p class="unseen" id="hint">${hint}</p>`;
  }

  private onPause(): void {
    this.app.hand.pause(!this.app.state.control.paused);
  }

  static override styles = [
    panelStyles,
    buttonStyles,
    css`
      :host {
        position: relative;
      }
      button {
        width: 100%;
        min-height: 44px;
        padding: 0 4px;
        font-size: 15px;
        white-space: nowrap;
      }
      [aria-pressed='true'] {
        border: 3px solid var(--accent-line);
        background: var(--well);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-pause-chat': PauseChat;
  }
}
