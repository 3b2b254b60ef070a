/** Finds the patch in text that was pasted or dropped: the text of a file, or a share link. Hostile text. Any thread: safe. */
import { parseAddress } from './address';

export type PatchInText =
  | { readonly kind: 'file'; readonly text: string }
  /** The packed patch, as `readPatchLink` takes it. */
  | { readonly kind: 'link'; readonly word: string };

/** Null where there is none. Only the patch of a link is heeded: its other parts are for an address. Nothing is read of it yet. */
export function patchInText(text: string): PatchInText | null {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed.startsWith('{')) return { kind: 'file', text: trimmed };
  const hash = trimmed.indexOf('#');
  if (hash < 0 || !/^https?:\/\/\S+$/i.test(trimmed)) return null;
  const word = parseAddress(trimmed.slice(hash)).patch;
  return word === null ? null : { kind: 'link', word };
}
