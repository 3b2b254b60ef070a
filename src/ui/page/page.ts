/** The page: header, guidance, setup, outputs, variables, chat, support. Layout only; each part looks after itself. */
import { css, html } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { AppElement } from '../kit/app-element';
import type { ArmPanel } from '../arming/arm-panel';
import '../arming/arm-panel';
import './banners';
import '../chat/chat-panel';
import '../chat/chat-log';
import '../simulation/simulation-panel';
import './header';
import '../patch/import-dialog';
import '../measurements/latency-panel';
import '../outputs/meters';
import './notice';
import '../overlay/overlay';
import { ArmGuide } from '../kit/keep-focus';
import { PageKeys } from './page-keys';
import '../people/people-panel';
import '../setup/setup';
import '../support/support-panel';
import './unsupported';
import '../variables/variables-table';

@customElement('ttcv-page')
export class Page extends AppElement {
  @query('ttcv-arm-panel') private readonly armPanel!: ArmPanel | null;

  constructor() {
    super();
    this.watch((state) => [state.abilities.canChooseOutput, state.overlay]);
    this.addController(new PageKeys(this));
    this.addController(new ArmGuide(this, () => this.armPanel));
  }

  override render() {
    const { app } = this;
    return html`<div class="top">
        <ttcv-header .app=${app}></ttcv-header>
        <ttcv-banners .app=${app}></ttcv-banners>
      </div>
      ${app.state.overlay ? html`<main><ttcv-overlay .app=${app}></ttcv-overlay></main>` : null}
      <main ?hidden=${app.state.overlay}>
        ${app.state.abilities.canChooseOutput ? null : html`<ttcv-unsupported .app=${app}></ttcv-unsupported>`}
        <ttcv-setup .app=${app}></ttcv-setup>
        <div class="stage">
          <ttcv-meters .app=${app}></ttcv-meters>
          <ttcv-arm-panel .app=${app}></ttcv-arm-panel>
        </div>
        <ttcv-variables-table .app=${app}></ttcv-variables-table>
        <div class="record">
          <ttcv-chat-log .app=${app}></ttcv-chat-log>
          <div class="side">
            <ttcv-chat-panel .app=${app}></ttcv-chat-panel>
            <ttcv-people-panel .app=${app}></ttcv-people-panel>
          </div>
        </div>
        <ttcv-support-panel .app=${app}></ttcv-support-panel>
        <div class="bench">
          <ttcv-latency-panel .app=${app}></ttcv-latency-panel>
          <ttcv-simulation-panel .app=${app}></ttcv-simulation-panel>
        </div>
      </main>
      <ttcv-import-dialog .app=${app}></ttcv-import-dialog>
      <ttcv-notice .app=${app}></ttcv-notice>`;
  }

  static override styles = css`
    :host {
      display: block;
    }
    .top {
      position: sticky;
      z-index: 20;
      top: 0;
      background: var(--ground);
    }
    main {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 16px;
      box-sizing: border-box;
      max-width: 1680px;
      margin: 0 auto;
      padding: 16px 24px 88px;
    }
    [hidden] {
      display: none;
    }
    .stage,
    .record,
    .bench {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 392px;
      gap: 16px;
    }
    .side {
      display: grid;
      align-content: start;
      gap: 16px;
    }
    @media (max-width: 1100px) {
      main {
        padding: 16px 16px 88px;
      }
      .stage,
      .record,
      .bench {
        grid-template-columns: minmax(0, 1fr);
      }
    }
    @media (max-width: 640px) {
      main {
        padding: 8px 8px 88px;
        gap: 8px;
      }
      .stage,
      .record,
      .bench,
      .side {
        gap: 8px;
      }
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-page': Page;
  }
}
