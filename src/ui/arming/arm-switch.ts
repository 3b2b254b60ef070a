/** The one control that lets the jacks leave 0 V. Whatever happens, it stays where it is. */
import { css, html } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { armObstacle } from '../../app/state/arm-obstacle';
import { played } from '../../app/state/played';
import { AppElement } from '../kit/app-element';
import { KeepFocus } from '../kit/keep-focus';
import { panelStyles } from '../kit/styles/shared-styles';
import { switchStyles } from '../kit/styles/switch-styles';
import { armSentence } from '../words/sentences';

@customElement('ttcv-arm-switch')
export class ArmSwitch extends AppElement {
  @query('.arm') private readonly group!: HTMLElement;

  constructor() {
    super();
    this.watch((state) => [state.armed, played(state)?.armed, armObstacle(state), armSentence(state)]);
    // A loss disables the switch under the finger.
    this.addController(new KeepFocus(this, () => this.group));
  }

  override render() {
    const { state } = this.app;
    // In a tab that only reads, the switch shows what it can neither set nor take back.
    const armed = played(state)?.armed ?? false;
    const obstacle = state.armed ? null : armObstacle(state);
    const sentence = armSentence(state);
    return html`<div class="arm" role="group" aria-label="Arm" tabindex="-1" title=${sentence}>
      <label for="arm">Arm outputs</label>
      <input
        id="arm"
        type="checkbox"
        role="switch"
        .checked=${live(armed)}
        ?disabled=${obstacle !== null}
        aria-description=${sentence}
        @change=${this.onArm}
      />
    </div>`;
  }

  private onArm(event: Event): void {
    const { arming, state } = this.app;
    arming.set((event.target as HTMLInputElement).checked, state.armStart);
    // The control shows the state, not the click: a refusal must put it back.
    this.requestUpdate();
  }

  static override styles = [
    panelStyles,
    switchStyles,
    css`
      .arm {
        position: relative;
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 12px;
      }
      .arm:focus:not(:focus-visible) {
        outline: none;
      }
      label {
        font-size: 16px;
        font-weight: 650;
        white-space: nowrap;
        cursor: pointer;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-arm-switch': ArmSwitch;
  }
}
