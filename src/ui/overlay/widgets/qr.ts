/** The QR code of the viewers' page, and whose page it is in words. */
import { html } from 'lit/html.js';
import { drawQrCode, type QrCode, qrCode } from '../../kit/qr-code';
import type { OverlayWidget } from '../widget';

/** Null for what leads to no viewers' page: news can be forged, and nobody reads a code before the phone does. */
function pageIn(link: string | null): URL | null {
  const page = link === null ? null : URL.parse(link);
  const isPage = page !== null && /^https?:$/.test(page.protocol) && /\/play(?:\.html)?$/.test(page.pathname);
  return isPage ? page : null;
}

/** The last link, and its code: making one takes some milliseconds. */
let coded: { readonly link: string; readonly code: QrCode | null } | null = null;

function codeOf({ href }: URL): QrCode | null {
  if (coded?.link !== href) coded = { link: href, code: qrCode(href) };
  return coded.code;
}

export const widget: OverlayWidget = {
  shape: 'block',
  isEmpty({ state }) {
    const page = pageIn(state.viewersPage);
    return page === null || codeOf(page) === null;
  },
  start:
    () =>
    ({ state }) => {
      const page = pageIn(state.viewersPage);
      const code = page === null ? null : codeOf(page);
      return html`<div class="tcv-code">
          ${code === null ? null : drawQrCode(code, 'QR code of the viewers’ page')}
        </div>
        <bdi class="tcv-foot">${page === null ? '' : `Play along: ${page.host}`}</bdi>`;
    },
};
