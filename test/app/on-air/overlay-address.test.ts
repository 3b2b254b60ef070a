/** Addresses of the overlay: where they lead, and that they say its look only. */
import { expect, test } from 'vitest';
import { isThisComputer, overlayAddress } from '../../../src/app/on-air/overlay-address';
import { DEFAULT_OVERLAY_OPTIONS, type OverlayOptions } from '../../../src/domain/overlay/overlay-options';

const LOOK: OverlayOptions = { ...DEFAULT_OVERLAY_OPTIONS, layout: 'vote', key: '#00ff00' };

test.each([
  ['https://example.org/', 'https://example.org/overlay.html#layout=vote&key=00ff00'],
  [
    'https://example.org/some/folder/index.html',
    'https://example.org/some/folder/overlay.html#layout=vote&key=00ff00',
  ],
  ['http://localhost:4173/', 'http://localhost:4173/overlay.html#layout=vote&key=00ff00'],
])('the overlay of %s stands beside it', (page, address) => {
  expect(overlayAddress(LOOK, 'page', page)).toBe(address);
});

test('nothing of the address of the page goes into that of the overlay', () => {
  const address = overlayAddress(LOOK, 'page', 'https://example.org/?token=secret#channel=me&patch=AAAA');
  expect(address).toBe('https://example.org/overlay.html#layout=vote&key=00ff00');
});

test('on this computer it is the page’s own place, or that of npm start', () => {
  expect(overlayAddress(LOOK, 'thisComputer', 'http://127.0.0.1:5000/x/')).toMatch(
    /^http:\/\/127.0.0.1:5000\/x\/overlay/,
  );
  expect(overlayAddress(LOOK, 'thisComputer', 'https://example.org/x/')).toMatch(
    /^http:\/\/localhost:4173\/overlay/,
  );
  expect(['localhost', '127.0.0.1', '[::1]'].every((hostname) => isThisComputer({ hostname }))).toBe(true);
  expect(isThisComputer({ hostname: 'localhost.example.org' })).toBe(false);
});
