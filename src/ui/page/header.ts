/**
 * The header, which never scrolls away: what the outputs do, what they are joined to, and every control that a show cannot wait
 * for. Each has a place of its own, so that no state moves another. Where there is little room, the state and Panic stay and the
 * rest is a sheet under them.
 */
import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../arming/arm-switch';
import '../arming/panic';
import '../chat/pause-chat';
import { AppElement } from '../kit/app-element';
import { CancelKey } from '../kit/cancel-key';
import { goToView } from '../kit/keep-focus';
import { panelStyles } from '../kit/styles/shared-styles';
import '../setup/go-live';
import './state-block';
import './status-line';

@customElement('ttcv-header')
export class PageHeader extends AppElement {
  /** Matters only where the controls are a sheet. */
  @state() private isOpen = false;

  constructor() {
    super();
    const isSheet = (): boolean => this.isOpen && matchMedia(SHEET).matches;
    this.addController(new CancelKey(this, isSheet, () => this.close()));
  }

  override render() {
    const { app, isOpen } = this;
    return html`<header>
      <a class="skip" href="#" @click=${this.onSkip}>Skip to the view</a>
      <h1 class="unseen">Twitch-to-CV</h1>
      <ttcv-panic .app=${app}></ttcv-panic>
      <div class="state">
        <ttcv-state-block .app=${app}></ttcv-state-block>
        <button
          type="button"
          class="opener"
          aria-expanded=${isOpen ? 'true' : 'false'}
          aria-controls="rest"
          @click=${this.onOpen}
        >
          <span class="unseen">Show controls</span>
        </button>
      </div>
      <div class="rest" id="rest" ?data-open=${isOpen}>
        <ttcv-status-line .app=${app}></ttcv-status-line>
        <ttcv-go-live .app=${app}></ttcv-go-live>
        <ttcv-arm-switch .app=${app}></ttcv-arm-switch>
        <ttcv-pause-chat .app=${app}></ttcv-pause-chat>
      </div>
    </header>`;
  }

  /** The address stays as it is: its words prefill the page. */
  private onSkip(event: Event): void {
    event.preventDefault();
    goToView(this);
  }

  private onOpen(): void {
    this.isOpen = !this.isOpen;
  }

  private close(): void {
    this.isOpen = false;
    this.renderRoot.querySelector<HTMLElement>('.opener')?.focus();
  }

  static override styles = [
    panelStyles,
    css`
      header {
        display: grid;
        grid-template: 'state rest panic' 56px / 236px minmax(0, 1fr) 160px;
        gap: 8px 16px;
        box-sizing: border-box;
        height: 72px;
        padding: 8px 16px;
      }
      .skip {
        position: fixed;
        z-index: 40;
        top: 0;
        left: 50%;
        padding: 12px 24px;
        border-radius: 0 0 12px 12px;
        background: var(--raised);
        color: var(--text);
        font-weight: 600;
        transform: translateX(-50%);
      }
      .skip:not(:focus) {
        clip-path: inset(50%);
      }
      .state {
        position: relative;
        grid-area: state;
        min-width: 0;
      }
      .opener {
        display: none;
        position: absolute;
        inset: 0;
        padding: 0;
        border: 0;
        border-radius: 12px;
        background: transparent;
        cursor: pointer;
      }
      .rest {
        display: grid;
        grid-area: rest;
        grid-template-columns: minmax(0, 1fr) 88px auto 116px;
        align-items: center;
        gap: 12px;
        min-width: 0;
      }
      ttcv-panic {
        grid-area: panic;
      }
      @media (max-width: 1200px) {
        header {
          grid-template: 'state controls panic' 56px 'status status status' 32px / 220px minmax(0, 1fr) 148px;
          height: 112px;
        }
        .rest {
          display: contents;
        }
        ttcv-status-line {
          grid-area: status;
        }
        ttcv-go-live,
        ttcv-arm-switch,
        ttcv-pause-chat {
          grid-area: controls;
          align-self: center;
        }
        ttcv-go-live {
          justify-self: start;
          width: 88px;
        }
        ttcv-arm-switch {
          justify-self: center;
        }
        ttcv-pause-chat {
          justify-self: end;
          width: 112px;
        }
      }
      @media (max-width: 840px), (max-height: 560px) {
        header {
          grid-template: 'state panic' 44px / minmax(0, 232px) minmax(120px, 1fr);
          height: 60px;
        }
        ttcv-panic {
          justify-self: end;
          width: min(100%, 200px);
        }
        .opener {
          display: block;
        }
        .rest {
          position: absolute;
          z-index: 1;
          top: 60px;
          left: 0;
          right: 0;
          display: grid;
          grid-template-columns: 1fr 1fr;
          gap: 12px 16px;
          padding: 16px;
          border-bottom: 1px solid var(--edge);
          background: var(--panel);
          box-shadow: 0 16px 32px rgb(0 0 0 / 0.4);
        }
        .rest:not([data-open]) {
          display: none;
        }
        ttcv-status-line,
        ttcv-arm-switch {
          grid-area: auto;
          grid-column: 1 / -1;
          justify-self: stretch;
        }
        ttcv-arm-switch {
          order: 1;
        }
        ttcv-go-live,
        ttcv-pause-chat {
          grid-area: auto;
          justify-self: stretch;
          width: auto;
        }
      }
      @media (max-height: 560px) {
        header {
          height: 52px;
          padding: 4px 16px;
        }
        .rest {
          top: 52px;
        }
      }
    `,
  ];
}

/** The same as in the styles. */
const SHEET = '(max-width: 840px), (max-height: 560px)';

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-header': PageHeader;
  }
}
