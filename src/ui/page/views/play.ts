/** The view that is enough during a show. Layout only. */
import { css, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import type { ArmPanel } from '../../arming/arm-panel';
import '../../arming/arm-panel';
import type { ChatLog } from '../../chat/chat-log';
import '../../chat/chat-log';
import '../../chat/chat-panel';
import { AppElement } from '../../kit/app-element';
import '../../listen/listen-panel';
import '../../outputs/jack-strip';
import '../../patch/patch-menu';
import type { Setup } from '../../setup/setup';
import '../../setup/setup';
import '../../variables/variables-table';
import { isReadOnlyTab } from '../../words/sentences';
import '../unsupported';
import { viewStyles } from './view-styles';

@customElement('ttcv-play-view')
export class PlayView extends AppElement {
  @query('ttcv-arm-panel') private readonly armPanel!: ArmPanel;
  @query('ttcv-chat-log') private readonly log!: ChatLog;
  @query('ttcv-setup') private readonly setup!: Setup;

  constructor() {
    super();
    this.watch((state) => [state.abilities.canChooseOutput, state.session, state.tab]);
  }

  /** Brings the keyboard to the field of the Twitch channel. */
  goToChannel(): void {
    this.setup.goToChannel();
  }

  /** Ends a show of the Demo crowd, and brings the keyboard to the list of interfaces. */
  connectInterface(): Promise<void> {
    return this.setup.connectInterface();
  }

  /** Brings the keyboard to `Try a command`, with a command in it. */
  goToTry(): void {
    this.log.goToTry();
  }

  /** Brings the keyboard to what comes before arming. */
  goToArm(): void {
    this.armPanel.goTo();
  }

  /** In a tab that only reads no row has a control, and the keyboard scrolls the rows themselves. */
  override render() {
    const { app } = this;
    return html`${app.state.abilities.canChooseOutput ? null : html`<ttcv-unsupported .app=${app}></ttcv-unsupported>`}
      <div class="show" ?data-live=${app.state.session !== 'stopped'}>
        <div class="side head">
          <ttcv-setup .app=${app}></ttcv-setup>
          <ttcv-arm-panel .app=${app}></ttcv-arm-panel>
        </div>
        <div class="side rows">
          <ttcv-patch-menu .app=${app}></ttcv-patch-menu>
          <ttcv-variables-table
            .app=${app}
            role="group"
            aria-label="Rows"
            tabindex=${isReadOnlyTab(app.state) ? 0 : nothing}
          ></ttcv-variables-table>
          <ttcv-jack-strip .app=${app}></ttcv-jack-strip>
        </div>
        <div class="side chat">
          <ttcv-chat-log .app=${app}></ttcv-chat-log>
          <ttcv-chat-panel .app=${app}></ttcv-chat-panel>
          <ttcv-listen-panel .app=${app}></ttcv-listen-panel>
        </div>
      </div>`;
  }

  static override styles = [
    viewStyles,
    css`
      .show {
        /* From under the header to over the foot. */
        --first-screen: calc(100vh - var(--head) - var(--bottom) - 20px);
        --live-head: 130px;
        display: grid;
        gap: 8px 12px;
      }
      .rows {
        gap: 8px;
      }
      /* While live a box of one height in every state: chat below it never moves. */
      [data-live] > .head {
        box-sizing: border-box;
        min-height: var(--live-head);
        gap: 4px;
        padding: 4px 12px 6px 16px;
        border: 1px solid var(--line);
        border-radius: 12px;
        background: var(--panel);
      }
      @media (min-width: 1101px) {
        .show {
          grid-template: auto 1fr / minmax(0, 2fr) minmax(384px, 1fr);
        }
        /* Rows and volts stay in sight, however far down the other column somebody reads. */
        .rows {
          grid-area: 1 / 1 / span 2;
          position: sticky;
          top: calc(var(--head) + 12px);
          align-self: start;
        }
        /* The newest verdicts, the minute and the try are in view together: the log takes the height that the page leaves. */
        ttcv-chat-log {
          height: var(--first-screen);
          min-height: 560px;
        }
        [data-live] ttcv-chat-log {
          height: calc(var(--first-screen) - var(--live-head) - 8px);
        }
        /* More rows than fit scroll by themselves, beside chat. */
        ttcv-variables-table {
          max-height: calc(var(--first-screen) - 90px);
          min-height: 240px;
          overflow-y: auto;
        }
      }
      @media (min-width: 821px) and (max-width: 1100px) {
        [data-live] > .head {
          grid-template-columns: minmax(340px, 2fr) minmax(0, 3fr);
          gap: 16px;
          min-height: 92px;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-play-view': PlayView;
  }
}
