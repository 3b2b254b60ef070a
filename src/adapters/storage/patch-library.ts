/**
 * The library of patches in the browser's database: a record of its own for each, beside the patch that plays. Every act opens
 * the database and closes it again: it never holds up a newer version. Page: safe. Nothing here throws or rejects.
 */
import { type KeptPatch, readKept } from '../../domain/patch/patch-library';
import { answerWithin } from '../time-limit';
import { type DatabaseOptions, explainDatabaseError, type Place } from './database';
import { DatabasePair } from './database-pair';

const STORE = 'patches';
const PREFIX = 'library/';
/** A person waits for it: far longer than a disk takes. */
const PATIENCE_MS = 4000;
const NO_ANSWER = 'The database does not answer. Close other tabs of this page, or export the patch.';

/** `reason`: a sentence that says what is wrong and what to do. */
export type LibraryAnswer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: string };

export interface LibraryContent {
  readonly kept: readonly KeptPatch[];
  /** Why each record that is no patch of this version could not be read. They stay as they are, for a version that can. */
  readonly unreadable: readonly string[];
}

const placeOf = (id: string): Place => ({ store: STORE, key: PREFIX + id });

class Late extends Error {}

export class PatchLibrary {
  constructor(private readonly options: DatabaseOptions = {}) {}

  /**
   * Every patch that is kept, in no order. `mayMend`: a record that is lost in one of the two places is written there again. Only the
   * tab that writes may: another one would bring back what is just being removed.
   */
  read(mayMend: boolean): Promise<LibraryAnswer<LibraryContent>> {
    return this.answer(async (database) => {
      const kept: KeptPatch[] = [];
      const unreadable: string[] = [];
      for (const key of await database.keys(STORE)) {
        if (!key.startsWith(PREFIX)) continue;
        const place: Place = { store: STORE, key };
        const record = await (mayMend ? database.read(place) : database.peek(place));
        // Another tab removed it a moment ago.
        if (record === undefined) continue;
        const reading = readKept(key.slice(PREFIX.length), record);
        if (reading.ok) kept.push(reading.kept);
        else unreadable.push(reading.reason);
      }
      return { kept, unreadable };
    });
  }

  /** Keeps a patch, in the place of the one with the same id. When it resolves with `ok`, the patch is on the disk. */
  put({ id, savedAt, patch }: KeptPatch): Promise<LibraryAnswer<void>> {
    return this.answer((database) => database.write([[placeOf(id), { savedAt, patch }]]));
  }

  remove(id: string): Promise<LibraryAnswer<void>> {
    return this.answer((database) => database.remove(placeOf(id)));
  }

  private async answer<Value>(
    act: (database: DatabasePair) => Promise<Value>,
  ): Promise<LibraryAnswer<Value>> {
    const ignore = (): void => undefined;
    const opened = Promise.resolve().then(() =>
      DatabasePair.open({ onWaiting: ignore, onLost: ignore }, this.options),
    );
    const acted = opened.then(act);
    // A database that opens too late is closed all the same.
    void acted.catch(ignore).then(() => opened.then((database) => database.close(), ignore));
    try {
      return { ok: true, value: await answerWithin(acted, PATIENCE_MS, new Late()) };
    } catch (error) {
      return { ok: false, reason: error instanceof Late ? NO_ANSWER : explainDatabaseError(error) };
    }
  }
}
