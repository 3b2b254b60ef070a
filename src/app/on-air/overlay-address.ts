/** Addresses of the overlay, with its look in them and nothing secret. Page: safe. */
import { type OverlayOptions, writeOverlayOptions } from '../../domain/overlay/overlay-options';
import type { OverlayPlace } from '../state/on-air-state';

/** The port of `npm start`. */
const OWN_PORT = 4173;

/** `page` is the address of this page. */
export function overlayAddress(look: OverlayOptions, place: OverlayPlace, page: string): string {
  const here = new URL('overlay.html', page);
  const base =
    place === 'page' || isThisComputer(here) ? here : new URL(`http://localhost:${OWN_PORT}/overlay.html`);
  return base.href + writeOverlayOptions(look);
}

/** Whether this page comes from the computer that it runs on. */
export const isThisComputer = ({ hostname }: Pick<URL, 'hostname'>): boolean =>
  hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
