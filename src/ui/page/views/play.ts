/** The view that is enough during a show. Layout only. */
import { css, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import type { ArmPanel } from '../../arming/arm-panel';
import '../../arming/arm-panel';
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
  @query('ttcv-setup') private readonly setup!: Setup;

  constructor() {
    super();
    this.watch((state) => [
      state.abilities.canChooseOutput,
      state.session,
      state.armed,
      state.isDemoShow,
      state.tab,
    ]);
  }

  /** Brings the keyboard to the field of the Twitch channel. */
  goToChannel(): void {
    this.setup.goToChannel();
  }

  /** Ends a show of the Demo crowd, and brings the keyboard to the list of interfaces. */
  connectInterface(): Promise<void> {
    return this.setup.connectInterface();
  }

  /** Brings the keyboard to what comes before arming. */
  goToArm(): void {
    this.armPanel.goTo();
  }

  /** In a tab that only reads no row has a control, and the keyboard scrolls the rows themselves. */
  override render() {
    const { app } = this;
    return html`${app.state.abilities.canChooseOutput ? null : html`<ttcv-unsupported .app=${app}></ttcv-unsupported>`}
      <div
        class="show"
        ?data-playing=${app.state.session === 'live' && (app.state.armed || app.state.isDemoShow)}
      >
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
      /* The rows, and chat under what a person sets up. During a show chat comes first. */
      .show {
        display: grid;
        grid-template: auto 1fr / minmax(0, 2fr) minmax(0, 1fr);
        gap: 12px;
      }
      .rows {
        grid-area: 1 / 1 / span 2;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
      }
      .head {
        grid-area: 1 / 2;
      }
      .show[data-playing] .head {
        grid-area: 2 / 2;
      }
      .show[data-playing] .chat {
        grid-area: 1 / 2;
      }
      @media (min-width: 1101px) {
        /* The newest verdicts, the minute and the try are in view together: the log takes the height that the page leaves. */
        ttcv-chat-log {
          height: calc(100vh - var(--head) - var(--bottom) - 28px);
          min-height: 560px;
        }
        /* Rows and volts stay in sight, however far down the other column somebody reads. */
        .rows {
          position: sticky;
          top: calc(var(--head) + 12px);
          align-self: start;
        }
        /* More rows than fit scroll by themselves, beside chat. */
        ttcv-variables-table {
          max-height: calc(100vh - var(--head) - var(--bottom) - 84px);
          min-height: 240px;
          overflow-y: auto;
        }
      }
      @media (max-width: 1100px) {
        .show {
          grid-template: none / minmax(0, 1fr);
        }
        .rows,
        .chat,
        .head,
        .show[data-playing] :is(.chat, .head) {
          grid-area: auto;
        }
        .show[data-playing] .head {
          order: 1;
        }
      }
      @media (max-width: 640px) {
        .show {
          gap: 8px;
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
