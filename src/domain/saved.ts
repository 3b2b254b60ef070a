/** What outlives the page, and how what was saved is checked before it is believed. Any thread: safe. */
import type { Patch } from './patch';
import { readPatch } from './patch-file';
import { quote } from './findings';

export interface Saved {
  /** As typed. */
  readonly twitchChannel: string;
  /** The browser's id of the last audio interface; it changes when site data are cleared, the label does not. */
  readonly outputId: string;
  readonly outputLabel: string;
  /** Null until one was saved. */
  readonly patch: Patch | null;
}

export const NOTHING_SAVED: Saved = { twitchChannel: '', outputId: '', outputLabel: '', patch: null };

export type SavedReading =
  { readonly ok: true; readonly saved: Partial<Saved> } | { readonly ok: false; readonly reason: string };

/** Far above anything typed, far below anything harmful. */
const MAX_TEXT_LENGTH = 10_000;

/** Checks one record of the database by the rules of the field that it is for. */
export function readSaved(field: keyof Saved, record: unknown): SavedReading {
  if (field === 'patch') {
    const reading = readPatch(record);
    if (reading.kind === 'patch') return { ok: true, saved: { patch: reading.patch } };
    return { ok: false, reason: reading.faults.map(({ path, reason }) => `${path} ${reason}`).join('; ') };
  }
  return typeof record === 'string' && record.length <= MAX_TEXT_LENGTH
    ? { ok: true, saved: { [field]: record } }
    : { ok: false, reason: `is no text: ${quote(record)}` };
}
