/** The page: header, line, rail, the view that is shown. Layout only; each part looks after itself. */
import { css, html } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { AppElement } from '../kit/app-element';
import { ArmGuide } from '../kit/keep-focus';
import '../overlay/overlay';
import '../patch/import-dialog';
import './banners';
import './foot';
import './header';
import './notice';
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
    this.watch((state) => [state.overlay]);
    this.addController(new PageKeys(this));
    this.addController(new ArmGuide(this, () => this.goToArm()));
  }

  override render() {
    const { app } = this;
    return html`<div class="top">
        <ttcv-header .app=${app}></ttcv-header>
        <ttcv-banners .app=${app}></ttcv-banners>
      </div>
      <div class="below">
        <ttcv-rail .app=${app} ?hidden=${app.state.overlay}></ttcv-rail>
        ${app.state.overlay ? html`<main><ttcv-overlay .app=${app}></ttcv-overlay></main>` : null}
        <main ?hidden=${app.state.overlay}>
          <ttcv-view-stand .app=${app}></ttcv-view-stand>
          <ttcv-foot .app=${app}></ttcv-foot>
        </main>
      </div>
      <ttcv-import-dialog .app=${app}></ttcv-import-dialog>
      <ttcv-notice .app=${app}></ttcv-notice>`;
  }

  private async goToArm(): Promise<void> {
    if (this.app.state.view !== 'play') this.app.page.showView('play');
    const view = await this.stand.show('play');
    if (view instanceof PlayView) view.goToArm();
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
    .below {
      display: grid;
      grid-template-columns: 76px minmax(0, 1fr);
      max-width: 1756px;
      margin: 0 auto;
    }
    ttcv-rail {
      position: sticky;
      top: 137px;
      align-self: start;
    }
    main {
      grid-column: 2;
      box-sizing: border-box;
      padding: 16px 24px 88px 8px;
    }
    [hidden] {
      display: none;
    }
    @media (max-width: 1100px) {
      main {
        padding: 16px 16px 88px 8px;
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
        padding: 8px 8px 120px;
      }
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-page': Page;
  }
}
