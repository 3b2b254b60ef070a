/** The view that is enough during a show. Layout only. */
import { html } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import type { ArmPanel } from '../../arming/arm-panel';
import '../../arming/arm-panel';
import '../../chat/chat-log';
import '../../chat/chat-panel';
import { AppElement } from '../../kit/app-element';
import '../../listen/listen-panel';
import '../../outputs/meters';
import '../../patch/patch-menu';
import type { Setup } from '../../setup/setup';
import '../../setup/setup';
import '../../simulation/simulation-panel';
import '../../variables/variables-table';
import '../unsupported';
import { viewStyles } from './view-styles';

@customElement('ttcv-play-view')
export class PlayView extends AppElement {
  @query('ttcv-arm-panel') private readonly armPanel!: ArmPanel;
  @query('ttcv-setup') private readonly setup!: Setup;

  constructor() {
    super();
    this.watch((state) => [state.abilities.canChooseOutput]);
  }

  /** Brings the keyboard to the field of the Twitch channel. */
  goToChannel(): void {
    this.setup.goToChannel();
  }

  /** Brings the keyboard to what comes before arming. */
  goToArm(): void {
    this.armPanel.goTo();
  }

  override render() {
    const { app } = this;
    return html`${app.state.abilities.canChooseOutput ? null : html`<ttcv-unsupported .app=${app}></ttcv-unsupported>`}
      <ttcv-setup .app=${app}></ttcv-setup>
      <div class="beside">
        <ttcv-meters .app=${app}></ttcv-meters>
        <ttcv-arm-panel .app=${app}></ttcv-arm-panel>
      </div>
      <ttcv-patch-menu .app=${app}></ttcv-patch-menu>
      <ttcv-variables-table .app=${app}></ttcv-variables-table>
      <div class="beside">
        <ttcv-chat-log .app=${app}></ttcv-chat-log>
        <div class="side">
          <ttcv-chat-panel .app=${app}></ttcv-chat-panel>
          <ttcv-simulation-panel .app=${app}></ttcv-simulation-panel>
          <ttcv-listen-panel .app=${app}></ttcv-listen-panel>
        </div>
      </div>`;
  }

  static override styles = viewStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-play-view': PlayView;
  }
}
