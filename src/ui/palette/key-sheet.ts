/** The sheet of keys: every key that works anywhere on the page, from the table by which the page listens. */
import { html } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { AppElement } from '../kit/app-element';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { PAGE_KEYS, type PageKey } from '../words/keys';
import { Floating } from './floating';
import { paletteStyles } from './palette-styles';

@customElement('ttcv-key-sheet')
export class KeySheet extends AppElement {
  @query('button') private readonly button!: HTMLButtonElement;
  private readonly floating = new Floating(this);

  close(): void {
    this.floating.close();
  }

  override render() {
    return html`<div class="sheet keys" role="dialog" aria-labelledby="title">
      <div class="panel-head">
        <h2 id="title">Keys</h2>
        <div class="spring"></div>
        <button type="button" @click=${() => this.close()}>Close</button>
      </div>
      <dl>${PAGE_KEYS.map((key) => this.renderKey(key))}</dl>
      <p class="muted small">
        While text is typed, only Esc and the keys with Ctrl work, and Ctrl Z is the text’s own.
      </p>
    </div>`;
  }

  private renderKey({ shown, does }: PageKey) {
    return html`<div>
      <dt>${shown.map((part) => html`<kbd>${part}</kbd>`)}</dt>
      <dd>${does}</dd>
    </div>`;
  }

  protected override firstUpdated(): void {
    this.button.focus();
  }

  static override styles = [panelStyles, buttonStyles, paletteStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-key-sheet': KeySheet;
  }
}
