/** The patch, its history and what is about to be imported, and the intents to change them. */
import type { Patch } from '../../domain/patch/patch';
import type { Fault } from '../../domain/settings/findings';

/** A patch that a file or link brought, or why it was refused; nothing changes until it is accepted. */
export type ImportPreview =
  | {
      readonly kind: 'patch';
      readonly source: string;
      readonly patch: Patch;
      readonly warnings: readonly string[];
      /** The entry of the library that it comes from; null for a file, a link and a starter. */
      readonly entry: string | null;
      /** Why the patch that it replaces could not be kept: to accept it once more is to do without. Null while nothing is wrong. */
      readonly unkept: string | null;
    }
  | {
      readonly kind: 'refused';
      readonly source: string;
      readonly faults: readonly { readonly path: string; readonly reason: string }[];
    };

export interface PatchState {
  readonly patch: Patch;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly saved: 'saved' | 'saving' | 'memory';
  readonly importPreview: ImportPreview | null;
}

export interface PatchIntents {
  /** Makes a new patch from this one, undoable; refused with its faults when it is not valid. Empty means made. */
  edit(next: Patch): readonly Fault[];
  undo(): void;
  redo(): void;
  importText(text: string, source: string): void;
  /** A word out of a share link. */
  importLink(word: string): Promise<void>;
  importFile(file: File): Promise<void>;
  /** Keeps the patch that is replaced in the library, then takes the new one; undo takes that back. */
  acceptImport(): Promise<void>;
  dismissImport(): void;
  export(): void;
  copyShareLink(): Promise<void>;
  /** Copies a text for viewers, made from the patch as it is. */
  copyHelp(): Promise<void>;
}
