/** The links to the views: a column at the side, a bar at the bottom of a narrow page. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { VIEW_NAMES, type ViewName } from '../../app/state/page-state';
import { withView } from '../../app/state/view-address';
import { AppElement } from '../kit/app-element';
import { viewIcon } from '../kit/icons';
import { VIEWS } from './views';

@customElement('ttcv-rail')
export class Rail extends AppElement {
  constructor() {
    super();
    this.watch((state) => [state.view]);
  }

  override render() {
    return html`<nav aria-label="Views">
      ${VIEW_NAMES.map((name, index) => this.renderLink(name, index + 1))}
    </nav>`;
  }

  private renderLink(name: ViewName, digit: number) {
    return html`<a
      href=${withView(location.hash, name)}
      aria-current=${name === this.app.state.view ? 'page' : 'false'}
      aria-keyshortcuts="Alt+${digit}"
      title="Alt+${digit}"
      @click=${(event: MouseEvent) => this.onClick(event, name)}
    >
      ${viewIcon(name)}<span>${VIEWS[name].label}</span>
    </a>`;
  }

  /** A link that is opened in a new tab is the browser's own affair. */
  private onClick(event: MouseEvent, name: ViewName): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.app.page.showView(name);
  }

  static override styles = css`
    :host {
      display: block;
    }
    nav {
      display: grid;
      gap: 4px;
      padding: 12px 6px;
    }
    a {
      display: grid;
      justify-items: center;
      align-content: center;
      gap: 4px;
      min-height: 60px;
      border-radius: 8px;
      color: var(--muted);
      font: 600 13px/16px var(--sans);
      text-decoration: none;
    }
    a svg {
      width: 20px;
      height: 20px;
    }
    a:hover {
      color: var(--text);
    }
    [aria-current='page'] {
      background: var(--raised);
      box-shadow: inset 3px 0 0 var(--accent-line);
      color: var(--text);
    }
    a:focus-visible {
      outline: 3px solid var(--accent-line);
      outline-offset: -3px;
    }
    @media (max-width: 640px) {
      nav {
        grid-auto-flow: column;
        grid-auto-columns: minmax(0, 1fr);
        gap: 0;
        padding: 0;
      }
      a {
        min-height: 56px;
        border-radius: 0;
      }
      [aria-current='page'] {
        box-shadow: inset 0 3px 0 var(--accent-line);
      }
    }
    @media (forced-colors: active) {
      [aria-current='page'] {
        outline: 2px solid Highlight;
        outline-offset: -2px;
      }
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-rail': Rail;
  }
}
