/**
 * Reads a patch from hostile text, and writes one. A file is taken whole or refused whole, with the place and the reason of
 * every fault. Fields that this version does not know are kept, so that exporting gives them back. Any thread: safe.
 */
import { type Fault, Findings, quote } from '../settings/findings';
import { HostileObject } from '../settings/hostile-object';
import { readAll } from '../settings/walk';
import { PATCH, PATCH_FORMAT, PATCH_VERSION, type Patch } from './patch';
import { fitTogether } from './patch-rules';

export type PatchReading =
  | { readonly kind: 'patch'; readonly patch: Patch; readonly warnings: readonly string[] }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] };

/** A patch with everything at its maximum stays below this. Compare a file's size with it before reading the file. */
export const MAX_PATCH_BYTES = 1_000_000;
/** A patch needs four; the rest is room for fields of later versions. */
const MAX_DEPTH = 32;
/** A patch at its maximum has about 8,000. */
const MAX_PARTS = 100_000;

const refuse = (path: string, reason: string): PatchReading => ({
  kind: 'refused',
  faults: [{ path, reason }],
});

/** The text of a patch file. Never throws. */
export function readPatchText(text: string): PatchReading {
  // A character is one byte or more, so this refuses nothing that is small enough.
  if (text.length > MAX_PATCH_BYTES) return refuse('file', 'is larger than 1 MB: no patch is');
  try {
    return readPatch(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    return refuse('file', `is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A patch that is no text any more: an edit, or a record of the database. Never throws. */
export function readPatch(value: unknown): PatchReading {
  const shape = whyTooComplex(value);
  if (shape !== null) return refuse('file', shape);
  const findings = new Findings();
  const fields = new HostileObject(value, 'file', findings);
  checkHeader(fields);
  if (findings.isFaulty) return { kind: 'refused', faults: findings.listFaults() };
  const settings = readAll(fields, PATCH, { opens: ['device'] });
  const patch = fitTogether({ format: PATCH_FORMAT, version: PATCH_VERSION, ...settings }, findings);
  return findings.isFaulty
    ? { kind: 'refused', faults: findings.listFaults() }
    : { kind: 'patch', patch, warnings: findings.listWarnings() };
}

/** The text of a patch file, for a person to read and keep. */
export const writePatchText = (patch: Patch): string => `${JSON.stringify(patch, null, 2)}\n`;

/** The text of its file with the fields in the order of the reader: a patch made in code has another one. For a comparison. */
export function comparableText(patch: Patch): string {
  const reading = readPatch(patch);
  return writePatchText(reading.kind === 'patch' ? reading.patch : patch);
}

/** Looks at the shape before anything walks it by recursion. Depth first, so that it ends on a value that holds itself. */
function whyTooComplex(value: unknown): string | null {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  let parts = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (++parts > MAX_PARTS) return `has more than ${MAX_PARTS} parts: no patch has`;
    if (typeof next.value !== 'object' || next.value === null) continue;
    const depth = next.depth + 1;
    if (depth > MAX_DEPTH) return `is nested deeper than ${MAX_DEPTH} levels: no patch is`;
    for (const child of Object.values(next.value)) open.push({ value: child, depth });
  }
  return null;
}

/** Says what a file is before it is read as something that it is not. */
function checkHeader(fields: HostileObject): void {
  const format = fields.text('format', Infinity);
  if (fields.findings.isFaulty) return;
  if (format !== PATCH_FORMAT) {
    fields.fault('format', `must be ${quote(PATCH_FORMAT)}, not ${quote(format)}: this is no patch file`);
    return;
  }
  const version = fields.number('version', { min: 1, max: Number.MAX_SAFE_INTEGER, whole: true });
  if (version > PATCH_VERSION)
    fields.fault(
      'version',
      `${version} is newer than ${PATCH_VERSION}, the newest that this program reads: reload the page to update it`,
    );
}
