/** A short name of a patch by what is in it: two tabs compare theirs. Not for anything that somebody could gain by forging. Pure. */
import type { Patch } from '../../domain/patch/patch';
import { comparableText } from '../../domain/patch/patch-file';

/** A patch is never changed in place, and is asked for ten times a second. */
const known = new WeakMap<Patch, string>();

export function patchMark(patch: Patch): string {
  const mark = known.get(patch) ?? fnv1a(comparableText(patch));
  known.set(patch, mark);
  return mark;
}

/** FNV-1a over UTF-16 units, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16);
}
