/** The link of the viewers' page for the streamer: as a link, as a QR code and as a line for chat. */
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { viewersChatLine } from '../../domain/patch/viewer-help';
import { AppElement } from '../kit/app-element';
import { keepTyped } from '../kit/keep-typed';
import { drawQrCode, type QrCode, qrCode } from '../kit/qr-code';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';

const ONLY_HERE =
  'Viewers cannot open this address: it is of this computer or its network. Write below where a copy of this program is that they can open.';

@customElement('ttcv-viewers-card')
export class ViewersCard extends AppElement {
  private coded: { readonly link: string; readonly code: QrCode | null } | null = null;

  constructor() {
    super();
    this.watch(({ viewersPage, tab }) => [viewersPage, tab]);
  }

  override render() {
    const { link, isOnlyHere, typed, fault } = this.app.state.viewersPage;
    return html`<section class="panel" aria-labelledby="title">
      <div class="panel-head"><h2 id="title">Viewers’ page</h2></div>
      <p class="muted">
        Viewers open it on a phone, touch a control and paste its command into chat. The link holds the names
        and values of this patch as it is now: after a change hand out the new one.
      </p>
      ${isOnlyHere ? html`<p class="caution" role="status">${ONLY_HERE}</p>` : nothing}
      ${link === null ? nothing : this.renderLink(link)}
      <label for="address">Where viewers open it</label>
      <input
        id="address"
        type="url"
        autocomplete="off"
        spellcheck="false"
        maxlength="2000"
        placeholder=${new URL('.', document.baseURI).href}
        aria-invalid=${fault !== null}
        aria-describedby="fault"
        ?disabled=${this.app.state.tab.role === 'reader'}
        .value=${keepTyped(typed)}
        @change=${this.onAddress}
      />
      <p id="fault" class="bad small" role="alert" ?hidden=${fault === null}>${fault}</p>
    </section>`;
  }

  private renderLink(link: string) {
    const line = viewersChatLine(link);
    const code = this.codeOf(link);
    return html`<div class="link">
      ${
        code === null
          ? html`<p class="caution" role="status">
              The link is too long for a QR code (${link.length} characters). Hand it out as a link.
            </p>`
          : html`<div class="code">${drawQrCode(code, 'QR code of the viewers’ page')}</div>`
      }
      <div class="ways">
        <button type="button" class="primary" @click=${this.onCopyLink}>Copy viewers’ link</button>
        ${
          line === null
            ? html`<p class="caution" role="status">
                The link is too long for a line of chat: Twitch takes 500 characters, and it has
                ${link.length}. Put it into a panel below your stream.
              </p>`
            : html`<button type="button" @click=${this.onCopyLine}>Copy chat line</button>
                <p class="line small">${line}</p>`
        }
        <a href=${link} target="_blank" rel="noopener">Open the viewers’ page</a>
      </div>
    </div>`;
  }

  /** Made once for each link. */
  private codeOf(link: string): QrCode | null {
    if (this.coded?.link !== link) this.coded = { link, code: qrCode(link) };
    return this.coded.code;
  }

  private onCopyLink(): void {
    void this.app.viewersPage.copyLink();
  }

  private onCopyLine(): void {
    void this.app.viewersPage.copyChatLine();
  }

  private onAddress(event: Event): void {
    this.app.viewersPage.setAddress((event.target as HTMLInputElement).value);
  }

  static override styles = [
    panelStyles,
    buttonStyles,
    css`
      .panel {
        display: grid;
        gap: 12px;
      }
      .panel-head,
      p {
        margin: 0;
      }
      .link {
        display: flex;
        flex-wrap: wrap;
        gap: 20px;
      }
      .code {
        width: 240px;
        max-width: 100%;
      }
      .qr-code {
        display: block;
      }
      .ways {
        display: grid;
        flex: 1 1 260px;
        gap: 10px;
        align-content: start;
        justify-items: start;
        min-width: 0;
      }
      .line {
        max-width: 100%;
        overflow-wrap: anywhere;
        user-select: all;
      }
      a {
        display: inline-flex;
        align-items: center;
        min-height: 44px;
        color: var(--accent-text);
      }
      @media (pointer: coarse) {
        button,
        input {
          min-height: 44px;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-viewers-card': ViewersCard;
  }
}
