/**
 * Keeps settings and the patch over a reload. When the database does not answer, everything works from memory behind the same
 * interface, is written as soon as the database answers again, and the page is told which of the two it is.
 * Page and workers: safe. Nothing here throws or rejects.
 */
import { NOTHING_SAVED, readSaved, type Saved } from '../../domain/patch/saved';
import { type DatabaseOptions, explainDatabaseError, type Place } from './database';
import { DatabasePair } from './database-pair';

export interface StoreStatus {
  readonly mode: 'database' | 'memory';
  /** A sentence that says what is wrong and what to do, or null. */
  readonly reason: string | null;
}

export interface StoreOptions extends DatabaseOptions {
  /** Brings the saved settings that `load` could not wait for. Changes made since then count more, and are in them. */
  onLate?(saved: Saved): void;
  /** Whether this tab may write without being asked to, after the database went away. Default yes. */
  mayRewrite?(): boolean;
}

export interface SettingsStore {
  /** Loads the saved settings. A field that could not be read, or not in time (see `onLate`), has its default. */
  load(): Promise<Saved>;
  /** `saved` once it is on the disk; `memory` when it lasts only as long as the page. */
  save(change: Partial<Saved>): Promise<'saved' | 'memory'>;
  close(): void;
}

type Field = keyof Saved;

const PLACES: Readonly<Record<Field, Place>> = {
  twitchChannel: { store: 'settings', key: 'twitchChannel' },
  outputId: { store: 'settings', key: 'outputId' },
  outputLabel: { store: 'settings', key: 'outputLabel' },
  patch: { store: 'patches', key: 'current' },
  openEntry: { store: 'settings', key: 'openEntry' },
  speakersId: { store: 'settings', key: 'speakersId' },
  obsAddress: { store: 'settings', key: 'obsAddress' },
  obsPassword: { store: 'settings', key: 'obsPassword' },
  viewersAddress: { store: 'settings', key: 'viewersAddress' },
  overlay: { store: 'settings', key: 'overlay' },
  watchBy: { store: 'settings', key: 'watchBy' },
  collector: { store: 'settings', key: 'collector' },
  tracedOneOf: { store: 'settings', key: 'tracedOneOf' },
};
const FIELDS = Object.keys(PLACES) as Field[];

/** A person notices a page that starts later than this; opening takes some tens of milliseconds. */
const PATIENCE_MS = 2000;
const RETRY_MS = 3000;
const NO_ANSWER = 'The database does not answer. Close other tabs of this page, or export the patch.';

/** Resolves within two seconds, with whatever works. */
export async function openStore(
  onStatus: (status: StoreStatus) => void,
  options: StoreOptions = {},
): Promise<SettingsStore> {
  const store = new Store(onStatus, options);
  await store.connect();
  return store;
}

class Store implements SettingsStore {
  private memory = NOTHING_SAVED;
  /** Fields whose value in memory is not known to be on the disk. */
  private readonly unsaved = new Set<Field>();
  /** Fields whose value on the disk is not known yet, and was not replaced meanwhile. */
  private readonly unread = new Set<Field>();
  /** `load` has given what there was: `onLate` is to hear what is read from then on. */
  private isLoaded = false;
  private status: StoreStatus | null = null;
  private opening: Promise<DatabasePair | null> | null = null;
  /** The database was asked and has not answered in time: nobody waits for it a second time. */
  private isLate = false;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private closed = false;

  constructor(
    private readonly onStatus: (status: StoreStatus) => void,
    private readonly options: StoreOptions,
  ) {}

  /** The database, or null when there is none or it keeps us waiting. */
  async connect(): Promise<DatabasePair | null> {
    if (this.closed || this.isLate) return null;
    this.opening ??= this.open();
    return this.within(this.opening);
  }

  async load(): Promise<Saved> {
    this.isLoaded = false;
    // Another tab may have written since the last time.
    for (const field of FIELDS) if (!this.unsaved.has(field)) this.unread.add(field);
    await this.settle();
    this.isLoaded = true;
    return this.memory;
  }

  async save(change: Partial<Saved>): Promise<'saved' | 'memory'> {
    this.memory = { ...this.memory, ...change };
    for (const field of FIELDS) {
      if (!(field in change)) continue;
      this.unsaved.add(field);
      this.unread.delete(field);
    }
    return (await this.settle()) ? 'saved' : 'memory';
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.retryTimer);
    void this.opening?.then((database) => database?.close());
  }

  private async open(): Promise<DatabasePair | null> {
    try {
      const database = await DatabasePair.open(
        {
          onWaiting: (reason) => this.report('memory', reason),
          onLost: (reason) => {
            this.opening = null;
            this.report('memory', reason);
            if (this.options.mayRewrite?.() !== false) this.doubtDisk();
          },
        },
        this.options,
      );
      // The caller that was kept waiting has gone on without.
      await this.exchange(database);
      return database;
    } catch (error) {
      this.opening = null;
      this.report('memory', explainDatabaseError(error));
      return null;
    }
  }

  /** The files may have gone with the connection: everything known counts as unsaved, and is written as soon as that goes. */
  private doubtDisk(): void {
    for (const field of FIELDS) if (this.memory[field] !== NOTHING_SAVED[field]) this.unsaved.add(field);
    this.retryLater();
  }

  /** Returns whether memory and disk hold the same, two seconds from now at the latest; if not, tries again by itself. */
  private async settle(): Promise<boolean> {
    const database = await this.connect();
    const isSettled = database !== null && (await this.within(this.exchange(database))) === true;
    if (!isSettled) this.retryLater();
    return isSettled;
  }

  /** Writes what the disk lacks and reads what memory lacks. */
  private async exchange(database: DatabasePair): Promise<boolean> {
    try {
      await this.flush(database);
      if (this.status?.mode !== 'database') this.report('database', null);
      await this.readUnread(database);
      return true;
    } catch (error) {
      this.report('memory', explainDatabaseError(error));
      return false;
    }
  }

  /** The result of the work, or null after two seconds; the work goes on. */
  private async within<T>(work: Promise<T>): Promise<T | null> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const patience = new Promise<null>((resolve) => {
      timer = setTimeout(() => {
        this.isLate = true;
        this.report('memory', NO_ANSWER);
        resolve(null);
      }, PATIENCE_MS);
    });
    void work.finally(() => {
      this.isLate = false;
    });
    const result = await Promise.race([work, patience]);
    clearTimeout(timer);
    return result;
  }

  /** Tries again, because the reason often passes: a disk gets room, a tab is closed, a deletion ends. */
  private retryLater(): void {
    clearTimeout(this.retryTimer);
    if (!this.closed) this.retryTimer = setTimeout(() => void this.settle(), RETRY_MS);
  }

  private async readUnread(database: DatabasePair): Promise<void> {
    if (this.unread.size === 0) return;
    for (const field of this.unread) await this.readField(database, field);
    if (this.isLoaded) this.options.onLate?.(this.memory);
  }

  private async readField(database: DatabasePair, field: Field): Promise<void> {
    const place = PLACES[field];
    const record = await database.read(place);
    // Something newer may have come while the disk was read.
    if (!this.unread.delete(field) || record === undefined) return;
    const reading = readSaved(field, record);
    if (reading.ok) {
      this.memory = { ...this.memory, ...reading.saved };
      if (reading.leftOut === null) return;
      await database.setAside(place, record, reading.leftOut);
      this.report('database', `The saved ${field} was read without what was wrong: ${reading.leftOut}`);
      return;
    }
    await database.setAside(place, record, reading.reason);
    this.report('database', `The saved ${field} could not be read and was set aside: ${reading.reason}`);
  }

  /** Writes what is newest in memory. */
  private async flush(database: DatabasePair): Promise<void> {
    const written = this.memory;
    const fields = [...this.unsaved];
    if (fields.length === 0) return;
    await database.write(fields.map((field) => [PLACES[field], written[field]]));
    for (const field of fields) if (this.memory[field] === written[field]) this.unsaved.delete(field);
  }

  private report(mode: StoreStatus['mode'], reason: string | null): void {
    if (this.closed || (this.status?.mode === mode && this.status.reason === reason)) return;
    this.status = { mode, reason };
    this.onStatus(this.status);
  }
}
