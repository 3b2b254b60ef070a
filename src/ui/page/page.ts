/** The page: header, line, rail, the view that is shown. Layout only; each part looks after itself. */
import { css, html } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { AppElement } from '../kit/app-element';
import { Guide, type Place } from '../kit/keep-focus';
import { panelStyles } from '../kit/styles/shared-styles';
import './foot';
import './header';
import './line';
import './notice';
import { loadImportDialog } from './on-demand';
import { PageKeys } from './page-keys';
import './rail';
import type { ViewStand } from './view-stand';
import './view-stand';
import { PlayView } from './views/play';

@customElement('ttcv-page')
export class Page extends AppElement {
  @query('ttcv-view-stand') private readonly stand!: ViewStand;

  constructor() {
    super();
    this.addController(new PageKeys(this));
    this.addController(new Guide(this, (place) => this.goTo(place)));
  }

  override render() {
    const { app } = this;
    return html`<div class="top">
        <ttcv-header .app=${app}></ttcv-header>
        <ttcv-line .app=${app}></ttcv-line>
      </div>
      <div class="below">
        <ttcv-rail .app=${app}></ttcv-rail>
        <main id="view" tabindex="-1">
          <ttcv-view-stand .app=${app}></ttcv-view-stand>
        </main>
      </div>
      <ttcv-foot .app=${app}></ttcv-foot>
      <ttcv-import-dialog .app=${app}></ttcv-import-dialog>
      <ttcv-notice .app=${app}></ttcv-notice>`;
  }

  override firstUpdated(): void {
    void loadImportDialog(this.app);
  }

  private async goTo(place: Place): Promise<void> {
    if (place === 'view') {
      this.renderRoot.querySelector<HTMLElement>('main')?.focus();
      return;
    }
    if (this.app.state.view !== 'play') this.app.page.showView('play');
    const view = await this.stand.show('play');
    if (!(view instanceof PlayView)) return;
    if (place === 'arm') view.goToArm();
    else if (place === 'channel') view.goToChannel();
    else if (place === 'try') view.goToTry();
    else void view.connectInterface();
  }

  static override styles = [
    panelStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 100vh;
      }
      .top {
        position: sticky;
        z-index: 20;
        top: 0;
        background: var(--ground);
      }
      .below {
        flex: 1;
        display: grid;
        grid-template-columns: 76px minmax(0, 1fr);
      }
      ttcv-rail {
        position: sticky;
        top: var(--head);
        align-self: start;
      }
      main {
        grid-column: 2;
        box-sizing: border-box;
        width: 100%;
        max-width: 1680px;
        margin: 0 auto;
        padding: 12px 16px 8px 4px;
      }
      main:focus:not(:focus-visible) {
        outline: none;
      }
      ttcv-foot {
        position: sticky;
        z-index: 15;
        bottom: 0;
      }
      @media (max-width: 840px), (max-height: 560px) {
        ttcv-foot {
          position: static;
        }
      }
      @media (max-width: 640px) {
        .below {
          display: block;
        }
        ttcv-rail {
          position: fixed;
          z-index: 20;
          inset: auto 0 0;
          border-top: 1px solid var(--line);
          background: var(--panel);
        }
        main {
          padding: 8px;
        }
        ttcv-foot {
          margin-bottom: 56px;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-page': Page;
  }
}
