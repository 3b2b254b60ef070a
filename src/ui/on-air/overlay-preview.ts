/**
 * The overlay itself as a picture of 1080p, made small, on a checkerboard that shows what is transparent. A view that is not shown is
 * off the document, and its frame with it: then nothing runs.
 */
import { css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { LitElement } from 'lit';

const WIDTH = 1920;

@customElement('ttcv-overlay-preview')
export class OverlayPreview extends LitElement {
  /** The overlay with its look. */
  @property() address = '';
  @query('.picture') private readonly picture!: HTMLElement;
  @query('iframe') private readonly frame!: HTMLElement;
  private readonly sizes = new ResizeObserver(() => this.fit());

  /** A frame of its own for each address: a change behind `#` would add a step to the way back of the page. */
  override render() {
    return html`<div class="picture">
      ${keyed(
        this.address,
        html`<iframe
          title="Preview of the overlay"
          tabindex="-1"
          src=${this.address}
          scrolling="no"
        ></iframe>`,
      )}
    </div>`;
  }

  override updated(): void {
    this.sizes.observe(this.picture);
    this.fit();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.sizes.observe(this.picture);
  }

  private fit(): void {
    this.frame.style.transform = `scale(${this.picture.clientWidth / WIDTH})`;
  }

  static override styles = css`
    :host {
      display: block;
    }
    .picture {
      position: relative;
      overflow: hidden;
      aspect-ratio: 16 / 9;
      border: 1px solid var(--edge);
      border-radius: 8px;
      background: repeating-conic-gradient(#8a8a8a 0 25%, #6a6a6a 0 50%) 0 0 / 24px 24px;
    }
    iframe {
      position: absolute;
      inset: 0 auto auto 0;
      width: 1920px;
      height: 1080px;
      border: 0;
      transform-origin: 0 0;
      pointer-events: none;
      color-scheme: auto;
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-overlay-preview': OverlayPreview;
  }
}
