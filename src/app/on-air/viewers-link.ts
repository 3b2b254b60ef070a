/** The link of the viewers' page: made of a patch, and read by that page. Pages: safe. */
import { readPatchLink, writePatchLink } from '../../adapters/storage/patch-link';
import type { Patch } from '../../domain/patch/patch';
import { viewersPatch } from '../../domain/patch/viewers-patch';

export type ViewersLinkReading =
  | { readonly kind: 'patch'; readonly patch: Patch }
  /** `missing`: no patch in the address. `damaged`: cut off, changed, or no patch at all. `newer`: of a later version of this page. */
  | { readonly kind: 'missing' | 'damaged' | 'newer' };

/** `page` is the address of the viewers' page. */
export const makeViewersLink = async (page: string, patch: Patch): Promise<string> =>
  `${page}#patch=${await writePatchLink(viewersPatch(patch))}`;

/** `hash` is hostile and may begin with `#`. A link of a whole patch is read too. Never rejects. */
export async function readViewersLink(hash: string): Promise<ViewersLinkReading> {
  const word = new URLSearchParams(hash.replace(/^#/, '')).get('patch');
  if (word === null) return { kind: 'missing' };
  const reading = await readPatchLink(word);
  if (reading.kind === 'patch') return reading;
  return { kind: reading.faults.some(({ path }) => path === 'version') ? 'newer' : 'damaged' };
}
