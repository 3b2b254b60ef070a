/** The QR code as a camera sees it. */
import { render } from 'lit';
import { decodeQR } from 'qr/decode.js';
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { drawQrCode, type QrCode, qrCode } from '../../src/ui/kit/qr-code';
import '../../src/ui/page/page.css';

afterEach(() => {
  document.body.replaceChildren();
  delete document.documentElement.dataset['theme'];
});

/** The pixels of an element on the screen. */
async function seen(element: Element): Promise<ImageData> {
  const png = atob(await page.screenshot({ element, base64: true, save: false }));
  const picture = await createImageBitmap(new Blob([Uint8Array.from(png, (unit) => unit.charCodeAt(0))]));
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(picture, 0, 0);
  return context.getImageData(0, 0, picture.width, picture.height);
}

describe('a QR code', () => {
  const link = `https://example.github.io/twitch-to-cv/play.html#patch=${'aB3-_'.repeat(60)}`;

  test.for(['dark', 'light'])('is read from the screen in the theme %s', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    const place = document.createElement('div');
    place.style.width = '300px';
    document.body.append(place);
    render(drawQrCode(qrCode(link) as QrCode, 'QR code of the page for viewers'), place);
    const code = page.getByRole('img', { name: 'QR code of the page for viewers' });
    expect(decodeQR(await seen(code.element()), { timeLimit: 10_000 })).toBe(link);
  });
});
