/**
 * A patch as one word of an address: its file without white space, deflate-raw, base64url. Pages and workers: safe.
 * A link is hostile: it is inflated up to the size of a patch file and no further.
 */
import { MAX_PATCH_BYTES, type PatchReading, readPatchText } from '../../domain/patch/patch-file';

const FORMAT = 'deflate-raw';

const refuse = (reason: string): PatchReading => ({ kind: 'refused', faults: [{ path: 'link', reason }] });

/** The word that `readPatchLink` takes. `patch` is a patch, or what is left of one for viewers. */
export async function writePatchLink(patch: object): Promise<string> {
  const packed = new Blob([JSON.stringify(patch)]).stream().pipeThrough(new CompressionStream(FORMAT));
  return toBase64Url(new Uint8Array(await new Response(packed).arrayBuffer()));
}

/** Never rejects. Reads no more than a patch's size out of the link, however much is packed into it. */
export async function readPatchLink(word: string): Promise<PatchReading> {
  const packed = fromBase64Url(word);
  if (packed === null) return refuse('is damaged: copy it again, whole');
  try {
    const text = await inflate(packed);
    return text === null ? refuse('holds more than 1 MB: no patch does') : readPatchText(text);
  } catch {
    return refuse('is damaged: copy it again, whole');
  }
}

/** Null when there is more in it than a patch file may have. Throws when it is not deflated UTF-8. */
async function inflate(packed: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream(FORMAT)).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength;
    if (bytes > MAX_PATCH_BYTES) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(word: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]+$/.test(word)) return null;
  try {
    return Uint8Array.from(atob(word.replaceAll('-', '+').replaceAll('_', '/')), (unit) =>
      unit.charCodeAt(0),
    );
  } catch {
    return null;
  }
}
