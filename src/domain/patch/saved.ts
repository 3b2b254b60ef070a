/** Settings that outlive the page, and the check of what was saved before it is believed. Any thread: safe. */
import type { Patch } from './patch';
import { readPatch } from './patch-file';
import { quote } from '../settings/findings';

export interface Saved {
  /** The text as it was typed. */
  readonly twitchChannel: string;
  /** The browser's id of the last audio interface; it changes when site data are cleared, the label does not. */
  readonly outputId: string;
  readonly outputLabel: string;
  /** Null until one was saved. */
  readonly patch: Patch | null;
  /** The entry of the library to which the patch belongs, or empty. */
  readonly openEntry: string;
  /** The speakers that a person chose for the synth, or empty for those of the system. */
  readonly speakersId: string;
  /** The address of OBS, as it was typed; empty for OBS's own. */
  readonly obsAddress: string;
  /** Empty unless a person asked to keep it on this computer. It is never shown, quoted or exported. */
  readonly obsPassword: string;
  /** The address at which viewers find this program, as it was typed, or empty for the page's own. */
  readonly viewersAddress: string;
  /** The look of the overlay, as its address has it, or empty. */
  readonly overlay: string;
  /** The settings of the alerts, as JSON, or empty. */
  readonly watchBy: string;
  /** The address of the collector of traces, as it was typed; empty for the usual one. */
  readonly collector: string;
  /** One command of so many is traced; empty for the usual number. */
  readonly tracedOneOf: string;
}

export const NOTHING_SAVED: Saved = {
  twitchChannel: '',
  outputId: '',
  outputLabel: '',
  patch: null,
  openEntry: '',
  speakersId: '',
  obsAddress: '',
  obsPassword: '',
  viewersAddress: '',
  overlay: '',
  watchBy: '',
  collector: '',
  tracedOneOf: '',
};

export type SavedReading =
  /** `leftOut`: what of it was not believed, in words; null when all was. */
  | { readonly ok: true; readonly saved: Partial<Saved>; readonly leftOut: string | null }
  | { readonly ok: false; readonly reason: string };

/** Far above anything typed, far below anything harmful. */
const MAX_TEXT_LENGTH = 10_000;

/** Checks one record of the database by the rules of the field that it is for. */
export function readSaved(field: keyof Saved, record: unknown): SavedReading {
  if (field === 'patch') {
    const [named, nameless] = withoutNameless(record);
    const reading = readPatch(named);
    const leftOut = nameless === 0 ? null : `${nameless} of its variables had no name`;
    if (reading.kind === 'patch') return { ok: true, saved: { patch: reading.patch }, leftOut };
    return { ok: false, reason: reading.faults.map(({ path, reason }) => `${path} ${reason}`).join('; ') };
  }
  return typeof record === 'string' && record.length <= MAX_TEXT_LENGTH
    ? { ok: true, saved: { [field]: record }, leftOut: null }
    : { ok: false, reason: field === 'obsPassword' ? 'is no text' : `is no text: ${quote(record)}` };
}

/** A patch as it was kept before a variable had to have a name, and how many had none. Those took every unknown word of chat. */
function withoutNameless(record: unknown): readonly [record: unknown, nameless: number] {
  if (typeof record !== 'object' || record === null || !('variables' in record)) return [record, 0];
  const { variables } = record;
  if (!Array.isArray(variables)) return [record, 0];
  const named = variables.filter((one: unknown) => !isNameless(one));
  const nameless = variables.length - named.length;
  return nameless === 0 ? [record, 0] : [{ ...record, variables: named }, nameless];
}

const isNameless = (variable: unknown): boolean =>
  typeof variable === 'object' && variable !== null && 'name' in variable && variable.name === '';
