/**
 * One database of the browser: a record for each setting and patch, and a place for records that could not be read.
 * Records are not trusted when read: another version of this program, or a broken disk, may have written them.
 * Page and workers: safe.
 */
import { type DBSchema, type IDBPDatabase, wrap } from 'idb';

const DATABASE_NAME = 'twitch-to-cv';
const DATABASE_VERSION = 1;

interface Schema extends DBSchema {
  settings: { key: string; value: unknown };
  patches: { key: string; value: unknown };
  /** Records that could not be read, by where they stood; kept for whoever asks what they were. */
  setAside: { key: string; value: { readonly record: unknown; readonly reason: string } };
}

const STORES = ['settings', 'patches', 'setAside'] as const;

/** A record's store and key. */
export interface Place {
  readonly store: 'settings' | 'patches';
  readonly key: string;
}

export type StoredRecord = readonly [place: Place, record: unknown];

export interface DatabaseOptions {
  readonly name?: string;
  /** A later release opens a later version; tests play that release. */
  readonly version?: number;
}

/**
 * The holder of a connection must react to these. `onWaiting`: another tab holds an older version open, and opening goes on when
 * that tab lets go. `onLost`: the connection is closed for good; opening again may succeed.
 */
export interface DatabaseEvents {
  onWaiting(reason: string): void;
  onLost(reason: string): void;
}

const WHY_BY_ERROR: Readonly<Record<string, string>> = {
  QuotaExceededError: 'The disk is full. Export the patch, then free some space.',
  VersionError:
    'A newer version of this program has saved its settings here. Reload the page to get that version.',
  SecurityError:
    'The browser refuses this page a database. Allow it to store site data, or export the patch.',
};

const WAITING = 'Another tab runs an older version of this program. Close it, and settings are saved again.';
const REPLACED = 'A newer version of this program was opened in another tab. Reload this page.';
const DELETED = "This site's data are being deleted. Settings are saved again when that is done.";

/** The operator's sentence for whatever the database threw: what happened and what to do. */
export function explainDatabaseError(error: unknown): string {
  if (!('indexedDB' in globalThis) || globalThis.indexedDB === undefined)
    return 'This browser has no database. Export the patch before closing the page.';
  const name = error instanceof Error || error instanceof DOMException ? error.name : String(error);
  return (
    WHY_BY_ERROR[name] ?? `The browser's database failed (${name}). Export the patch, then reload the page.`
  );
}

/** Asks the browser not to evict this site's data when space runs short. Chrome decides by itself, without a question. */
export async function askToKeepData(): Promise<void> {
  const { storage } = navigator as { readonly storage?: StorageManager };
  // A refusal changes nothing that the page could say or do.
  await storage?.persist().catch(() => false);
}

export class Database {
  private constructor(private readonly connection: IDBPDatabase<Schema>) {}

  /**
   * Opens the database of that name in `factory`, a storage bucket's or the page's own. Rejects with the browser's error: see
   * `explainDatabaseError`. Stays pending while another tab holds it up.
   */
  static async open(
    factory: IDBFactory,
    events: DatabaseEvents,
    options: DatabaseOptions = {},
  ): Promise<Database> {
    const { name = DATABASE_NAME, version = DATABASE_VERSION } = options;
    const request = factory.open(name, version);
    request.addEventListener('upgradeneeded', () => {
      const { result } = request;
      for (const store of STORES)
        if (!result.objectStoreNames.contains(store)) result.createObjectStore(store);
    });
    request.addEventListener('blocked', () => events.onWaiting(WAITING));
    const connection = (await wrap(request)) as unknown as IDBPDatabase<Schema>;
    connection.addEventListener('versionchange', ({ newVersion }) => {
      // A tab that asks for a newer version, or for none, waits for this connection to close.
      connection.close();
      events.onLost(newVersion === null ? DELETED : REPLACED);
    });
    connection.addEventListener('close', () => events.onLost(DELETED));
    return new Database(connection);
  }

  /** The record there, or undefined when there is none. */
  read({ store, key }: Place): Promise<unknown> {
    return this.connection.get(store, key);
  }

  /** Keys of every record of that store. */
  keys(store: Place['store']): Promise<readonly string[]> {
    return this.connection.getAllKeys(store);
  }

  /** Removes a record. When it resolves the record is gone from the disk. */
  async remove({ store, key }: Place): Promise<void> {
    const transaction = this.connection.transaction(store, 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.objectStore(store).delete(key), transaction.done]);
  }

  /** Writes all or nothing. When it resolves the records are on the disk, not only on their way to it. */
  async write(records: readonly StoredRecord[]): Promise<void> {
    const transaction = this.connection.transaction(['settings', 'patches'], 'readwrite', {
      durability: 'strict',
    });
    const put = async ([{ store, key }, record]: StoredRecord): Promise<unknown> =>
      transaction.objectStore(store).put(record, key);
    try {
      await Promise.all([...records.map(put), transaction.done]);
    } catch (error) {
      // A record that cannot be stored at all is refused before it is asked for, and the others would be written.
      if (error instanceof DOMException && error.name === 'DataCloneError') transaction.abort();
      throw error;
    }
  }

  /** Moves a record that cannot be read out of the way, and keeps it. */
  async setAside({ store, key }: Place, record: unknown, reason: string): Promise<void> {
    const transaction = this.connection.transaction([store, 'setAside'], 'readwrite');
    await Promise.all([
      transaction.objectStore(store).delete(key),
      transaction.objectStore('setAside').put({ record, reason }, `${store}/${key}`),
      transaction.done,
    ]);
  }

  close(): void {
    this.connection.close();
  }
}
