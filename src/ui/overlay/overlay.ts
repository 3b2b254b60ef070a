/** The view for viewers when the streamer captures this window: the widgets of the table, and the way back. */
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { AppElement } from '../kit/app-element';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import type { OverlayWidget } from './widget';
import { OVERLAY_WIDGETS } from './widgets';

interface Placed {
  readonly place: OverlayWidget['place'];
  readonly element: AppElement;
}

@customElement('ttcv-overlay')
export class Overlay extends AppElement {
  /** By default those of the table. Read when the overlay comes onto the page. */
  @property({ attribute: false }) widgets = OVERLAY_WIDGETS;
  @state() private placed: readonly Placed[] = [];
  @state() private isIncomplete = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  override render() {
    return html`<section aria-label="Overlay">
      <div class="head">
        ${this.placed.length > 0 ? html`<h2>${this.elementsIn('title')}</h2>` : nothing}
        <button type="button" @click=${this.onLeave}>Leave overlay</button>
      </div>
      ${this.elementsIn('body')}
      ${this.isIncomplete ? html`<p role="alert" class="caution">${INCOMPLETE}</p>` : nothing}
    </section>`;
  }

  /** All at once, so that nothing jumps. A widget that does not load takes no other one with it. */
  private async load(): Promise<void> {
    const loads = Object.values(this.widgets).map((load) => load());
    const results = await Promise.allSettled(loads);
    this.placed = results.flatMap((result) => {
      if (result.status === 'rejected') return [];
      const { place, create } = result.value.widget;
      return [{ place, element: create() }];
    });
    this.isIncomplete = results.some(({ status }) => status === 'rejected');
  }

  private elementsIn(place: OverlayWidget['place']): AppElement[] {
    const elements = this.placed.filter((one) => one.place === place).map(({ element }) => element);
    for (const element of elements) element.app = this.app;
    return elements;
  }

  private onLeave(): void {
    this.app.page.showOverlay(false);
  }

  static override styles = [
    panelStyles,
    buttonStyles,
    css`
      .head {
        display: flex;
        min-height: 44px;
        align-items: center;
        justify-content: space-between;
        gap: 16px;
        margin-bottom: 16px;
      }
      .head button {
        margin-left: auto;
      }
      h2 {
        margin: 0;
        font-size: 28px;
        line-height: 40px;
        overflow-wrap: anywhere;
      }
    `,
  ];
}

/** The files of an older version of the page are gone from the server once there is a newer one. */
const INCOMPLETE =
  'A part of the overlay did not load. Leave the overlay and show it again, or reload the page.';

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-overlay': Overlay;
  }
}
