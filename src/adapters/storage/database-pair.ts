/**
 * The database and a copy of it in a storage bucket of its own, which Chrome keeps in other files. Chrome deletes a database
 * whose files it finds damaged, without a word, and a browser killed in the middle of a write is enough for that: LevelDB goes
 * on writing after the torn record, and finds it the time after next. Page and workers: safe.
 */
import {
  Database,
  type DatabaseEvents,
  type DatabaseOptions,
  type Place,
  type StoredRecord,
} from './database';

/** The part of the Storage Buckets API that is used. Chrome has it since version 122. */
interface StorageBuckets {
  open(name: string, options: { durability: 'strict' }): Promise<{ readonly indexedDB: IDBFactory }>;
}

const COPY_BUCKET = 'copy';

export class DatabasePair {
  private constructor(
    private readonly main: Database,
    /** Null in browsers without storage buckets. */
    private readonly copy: Database | null,
  ) {}

  /** Opens both as `Database.open` does. When either of the two is lost, so is the pair. */
  static async open(events: DatabaseEvents, options: DatabaseOptions = {}): Promise<DatabasePair> {
    let pair: DatabasePair | null = null;
    const both: DatabaseEvents = {
      onWaiting: (reason) => events.onWaiting(reason),
      onLost: (reason) => {
        pair?.close();
        events.onLost(reason);
      },
    };
    const main = await Database.open(globalThis.indexedDB, both, options);
    const copy = await openCopy(both, options);
    pair = new DatabasePair(main, copy);
    return pair;
  }

  /** The record there, or undefined when there is none; afterwards both have it. */
  async read(place: Place): Promise<unknown> {
    const [record, copied] = await Promise.all([this.main.read(place), this.copy?.read(place)]);
    if (record === undefined && copied !== undefined) await this.main.write([[place, copied]]);
    else if (record !== undefined && JSON.stringify(record) !== JSON.stringify(copied))
      await this.copy?.write([[place, record]]);
    return record ?? copied;
  }

  /** The record there, or undefined; writes nothing. For a tab that does not know what another one is removing. */
  async peek(place: Place): Promise<unknown> {
    return (await this.main.read(place)) ?? this.copy?.read(place);
  }

  /** Writes all or nothing, to one after the other: what stops the browser damages no more than one of them. */
  async write(records: readonly StoredRecord[]): Promise<void> {
    await this.main.write(records);
    await this.copy?.write(records);
  }

  /** Keys of every record that one of the two has. */
  async keys(store: Place['store']): Promise<readonly string[]> {
    const [keys, copied] = await Promise.all([this.main.keys(store), this.copy?.keys(store)]);
    return [...new Set([...keys, ...(copied ?? [])])];
  }

  /** Removes a record from both. It comes back when the browser is stopped between the two. */
  async remove(place: Place): Promise<void> {
    await this.main.remove(place);
    await this.copy?.remove(place);
  }

  /** Moves a record that cannot be read out of the way, and keeps it. */
  async setAside(place: Place, record: unknown, reason: string): Promise<void> {
    await this.main.setAside(place, record, reason);
    await this.copy?.setAside(place, record, reason);
  }

  close(): void {
    this.main.close();
    this.copy?.close();
  }
}

/** A browser that gives no second place to store things is no reason to do without the first. */
async function openCopy(events: DatabaseEvents, options: DatabaseOptions): Promise<Database | null> {
  const { storageBuckets } = navigator as { readonly storageBuckets?: StorageBuckets };
  try {
    const bucket = await storageBuckets?.open(COPY_BUCKET, { durability: 'strict' });
    return bucket === undefined ? null : await Database.open(bucket.indexedDB, events, options);
  } catch {
    return null;
  }
}
