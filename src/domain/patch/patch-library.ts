/** The library of patches: what it holds of each, how many, and by which names. Any thread: safe. */
import type { EpochMilliseconds } from '../numbers/units';
import { finite } from '../settings/shape';
import type { Patch } from './patch';
import { comparableText, readPatch } from './patch-file';
import { STARTERS } from './starters';

/** More than a person tells apart in a list. Each is 1 MB at most, so that all of them fit where a browser lets a page store. */
export const MAX_LIBRARY_PATCHES = 100;
/** The latest moment that a date can be. */
const LATEST_MS = 8.64e15;
/** A name in a patch file is no longer. */
const MAX_NAME_LENGTH = 100;

/** A patch as the library keeps it. */
export interface KeptPatch {
  readonly id: string;
  readonly savedAt: EpochMilliseconds;
  readonly patch: Patch;
}

/** The line of a kept patch in a list. */
export interface LibraryEntry {
  readonly id: string;
  readonly name: string;
  readonly savedAt: EpochMilliseconds;
  /** Size of its file. */
  readonly bytes: number;
  readonly variables: number;
  /** Tells, beside another mark, whether the two patches are the same. */
  readonly mark: string;
}

export type KeptReading =
  { readonly ok: true; readonly kept: KeptPatch } | { readonly ok: false; readonly reason: string };

/** Checks a record of the database, which another version of this program may have written. */
export function readKept(id: string, record: unknown): KeptReading {
  const { savedAt, patch } = (typeof record === 'object' && record !== null ? record : {}) as {
    readonly savedAt?: unknown;
    readonly patch?: unknown;
  };
  const reading = readPatch(patch);
  if (reading.kind === 'refused') {
    const [{ path, reason }] = reading.faults;
    return { ok: false, reason: `${path} ${reason}` };
  }
  const time = finite(savedAt) ?? 0;
  const moment = (time >= 0 && time <= LATEST_MS ? time : 0) as EpochMilliseconds;
  return { ok: true, kept: { id, savedAt: moment, patch: reading.patch } };
}

/** The name itself, or with a number behind it when one of `taken` is the same in any case. */
export function freeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((one) => one.toLowerCase()));
  if (!used.has(name.toLowerCase())) return name;
  for (let number = 2; ; number++) {
    const end = ` ${number}`;
    const numbered = name.slice(0, MAX_NAME_LENGTH - end.length).toWellFormed() + end;
    if (!used.has(numbered.toLowerCase())) return numbered;
  }
}

/** `Rave copy`. */
export const copyName = (name: string): string =>
  `${name.slice(0, MAX_NAME_LENGTH - ' copy'.length).toWellFormed()} copy`;

/** Whether the two are the same file. */
export const isSamePatch = (one: Patch, other: Patch): boolean =>
  one === other || comparableText(one) === comparableText(other);

/** Whether there is nothing of a person's own in it. A device that was recognised by its label is no work of theirs. */
export const isStarter = (patch: Patch): boolean =>
  Object.values(STARTERS).some((starter) =>
    isSamePatch({ ...patch, device: starter.patch.device }, starter.patch),
  );
