/** The short answer to the last deliberate act, in a corner where it moves nothing; it goes by itself. */
import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { AppElement } from '../kit/app-element';
import { withoutDirectionMarks } from '../kit/plain-text';
import { panelStyles } from '../kit/styles/shared-styles';

/** Long enough to read three lines. */
const SHOWN_FOR_MS = 6000;

@customElement('ttcv-notice')
export class Notice extends AppElement {
  /** The notice whose time is over. */
  @state() private past = '';
  private shown = '';
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor() {
    super();
    this.watch((state) => [state.notice]);
  }

  override render() {
    const { notice } = this.app.state;
    const isOver = notice === '' || notice === this.past;
    return html`<div class="notice" role="status" aria-label="Notice" ?data-over=${isOver}>
      ${keyed(notice, html`<p>${withoutDirectionMarks(notice)}</p>`)}
    </div>`;
  }

  protected override updated(): void {
    const { notice } = this.app.state;
    if (notice === this.shown) return;
    this.shown = notice;
    this.past = '';
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.past = notice;
    }, SHOWN_FOR_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.timer !== null) clearTimeout(this.timer);
  }

  static override styles = [
    panelStyles,
    css`
      /* Three lines high whatever it says: a longer notice in the place of a short one moves nothing. */
      .notice {
        position: fixed;
        z-index: 30;
        left: 24px;
        bottom: calc(var(--bottom) + 16px);
        display: flex;
        align-items: end;
        width: min(480px, calc(100vw - 48px));
        height: 100px;
        pointer-events: none;
      }
      .notice p {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
        max-height: 100%;
        margin: 0;
        padding: 12px 20px;
        border: 1px solid var(--accent-line);
        border-radius: 12px;
        background: var(--raised);
        box-shadow: 0 8px 32px rgb(0 0 0 / 0.4);
        font-weight: 600;
        overflow: hidden;
        overflow-wrap: anywhere;
      }
      .notice[data-over] {
        clip-path: inset(50%);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-notice': Notice;
  }
}
