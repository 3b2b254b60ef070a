/** Buttons of the streamer's hand for one variable: take it, or keep it from viewers. */
import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { restValue } from '../../domain/devices/rest-value';
import type { Variable } from '../../domain/patch/patch';
import { AppElement } from '../kit/app-element';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { isReadOnlyTab } from '../words/sentences';

@customElement('ttcv-hand-buttons')
export class HandButtons extends AppElement {
  @property({ attribute: false }) variable!: Variable;
  /** In the patch. */
  @property({ attribute: false }) index = 0;

  constructor() {
    super();
    this.watch(({ control, session, tab }) => [control, session, tab]);
  }

  override render() {
    const { state } = this.app;
    const { name } = this.variable;
    const isLocked = state.control.locked.includes(name);
    return html`<button
        type="button"
        class="quiet"
        aria-pressed=${this.isInHand ? 'true' : 'false'}
        title="Take it into your hand: chat does not move it"
        ?disabled=${isReadOnlyTab(state) || state.session !== 'live'}
        @click=${this.onHold}
      >
        Hold<span class="unseen"> ${name}</span></button
      ><button
        type="button"
        class="quiet lock"
        aria-pressed=${isLocked ? 'true' : 'false'}
        title="Only moderators and you move it"
        ?disabled=${isReadOnlyTab(state)}
        @click=${() => {
          this.app.hand.lock(name, !isLocked);
        }}
      >
        Lock<span class="unseen"> ${name}</span>
      </button>`;
  }

  private get isInHand(): boolean {
    const held = this.app.state.control.held.find(({ name }) => name === this.variable.name);
    return held !== undefined && !held.isReleased;
  }

  /** Takes it where it stands, or lets go. */
  private onHold(): void {
    const { name } = this.variable;
    const { values, patch } = this.app.state;
    if (this.isInHand) this.app.hand.release(name);
    else this.app.hand.hold(name, values[this.index]?.value ?? restValue(patch, this.variable));
  }

  static override styles = [
    panelStyles,
    buttonStyles,
    css`
      :host {
        display: inline-flex;
      }
      button {
        padding: 0 7px;
      }
      .quiet[aria-pressed='true'] {
        border-color: var(--accent-line);
        background: var(--accent-wash);
        color: var(--accent-text);
      }
      @container (max-width: 639px) {
        button {
          min-width: 44px;
          min-height: 44px;
          padding: 0;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-hand-buttons': HandButtons;
  }
}
