/** Makes the list of the library out of what it keeps. Page: safe. */
import { writePatchText } from '../../domain/patch/patch-file';
import type { KeptPatch, LibraryEntry } from '../../domain/patch/patch-library';
import { patchMark } from './patch-mark';

/** The newest first. */
export const entriesOf = (kept: readonly KeptPatch[]): readonly LibraryEntry[] =>
  kept
    .map(({ id, savedAt, patch }) => ({
      ...{ id, savedAt, name: patch.name, variables: patch.variables.length, mark: patchMark(patch) },
      bytes: new TextEncoder().encode(writePatchText(patch)).length,
    }))
    .sort((one, other) => other.savedAt - one.savedAt);
