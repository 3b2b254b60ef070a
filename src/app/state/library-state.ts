/** The library of patches as the page shows it, and the intents to change it. */
import type { LibraryEntry } from '../../domain/patch/patch-library';
import type { StarterId } from '../../domain/patch/starters';

export interface LibraryState {
  readonly library: {
    /** The newest first. Null until somebody looked into it. */
    readonly entries: readonly LibraryEntry[] | null;
    /** How many records could not be read, and stay as they are. */
    readonly unreadable: number;
    /** Why the last act on it failed, or null. */
    readonly fault: string | null;
    /** The patch that was deleted last, which can be brought back; null for none. */
    readonly deleted: string | null;
  };
  /** The entry from which the patch on the page came or in which it was saved. Null for none. */
  readonly openEntry: string | null;
}

/** None of them rejects: a failure is a fault of the slice, and nothing has changed. A tab that only reads may only look. */
export interface LibraryIntents {
  /** Reads what is in it. */
  look(): Promise<void>;
  /** Shows a preview, as of a file; nothing changes until it is accepted. */
  open(id: string): Promise<void>;
  openStarter(id: StarterId): void;
  /** Saves the patch on the page in its entry, or in a new one. */
  save(): Promise<void>;
  /** Saves it as another one of that name, which is edited from then on. */
  saveAs(name: string): Promise<void>;
  rename(id: string, name: string): Promise<void>;
  duplicate(id: string): Promise<void>;
  delete(id: string): Promise<void>;
  undoDelete(): Promise<void>;
}
