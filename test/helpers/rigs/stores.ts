/** Settings stores of their own for tests in the browser, and the database as another program would see it. */
import { cdp } from 'vitest/browser';
import {
  openStore,
  type SettingsStore,
  type StoreStatus,
} from '../../../src/adapters/storage/settings-store';
import type { Saved } from '../../../src/domain/patch/saved';

export interface Opened {
  readonly store: SettingsStore;
  readonly statuses: StoreStatus[];
  readonly late: Saved[];
}

const opened: SettingsStore[] = [];
let count = 0;
/** A database of its own for each test. */
export const newName = (): string => `test-${Date.now()}-${count++}`;

export async function open(
  name: string,
  version?: number,
  mayRewrite = (): boolean => true,
): Promise<Opened> {
  const statuses: StoreStatus[] = [];
  const late: Saved[] = [];
  const options = {
    name,
    ...(version === undefined ? {} : { version }),
    onLate: (saved: Saved) => late.push(saved),
    mayRewrite,
  };
  const store = await openStore((status) => statuses.push(status), options);
  opened.push(store);
  return { store, statuses, late };
}

/** The database as any other program would open it. */
export function openRaw(name: string, version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(request.error?.name));
  });
}

export function inStore(
  database: IDBDatabase,
  store: string,
  act: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store, 'readwrite');
    const request = act(transaction.objectStore(store));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(new Error(transaction.error?.name));
  });
}

/** After each test: a connection that stays open holds up the next one. */
export function closeStores(): void {
  for (const store of opened.splice(0)) store.close();
}

/** Clears the site's data as a person does, storage buckets with it. */
export async function clearDatabases(): Promise<void> {
  await cdp().send('Storage.clearDataForOrigin', { origin: location.origin, storageTypes: 'indexeddb' });
}
