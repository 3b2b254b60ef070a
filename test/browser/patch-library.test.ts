/** The library of patches in Chromium's real database. */
import { afterEach, expect, test, vi } from 'vitest';
import { PatchLibrary } from '../../src/adapters/storage/patch-library';
import type { EpochMilliseconds } from '../../src/domain/numbers/units';
import { DEFAULT_PATCH } from '../../src/domain/patch/default-patch';
import type { KeptPatch } from '../../src/domain/patch/patch-library';
import { closeStores, inStore, newName, open, openRaw } from '../helpers/rigs/stores';

const kept = (id: string): KeptPatch => ({
  id,
  savedAt: 1_700_000_000_000 as EpochMilliseconds,
  patch: { ...DEFAULT_PATCH, name: id },
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  closeStores();
});

test('keeps patches beside the one that plays, which stays what it is', async () => {
  const name = newName();
  const { store } = await open(name);
  await store.save({ patch: { ...DEFAULT_PATCH, name: 'plays' } });
  const library = new PatchLibrary({ name });
  expect(await library.put(kept('a'))).toEqual({ ok: true, value: undefined });
  await library.put(kept('b'));
  await library.put({ ...kept('a'), patch: DEFAULT_PATCH });
  await library.remove('b');
  await library.remove('never there');
  expect(await library.read(true)).toEqual({
    ok: true,
    value: { kept: [{ ...kept('a'), patch: DEFAULT_PATCH }], unreadable: [] },
  });
  const { store: next } = await open(name);
  expect((await next.load()).patch?.name).toBe('plays');
});

test('leaves what it cannot read where it is, for a version that can', async () => {
  const name = newName();
  const library = new PatchLibrary({ name });
  await library.put(kept('a'));
  const raw = await openRaw(name);
  const later = { savedAt: 1, patch: { ...DEFAULT_PATCH, version: 2 } };
  await inStore(raw, 'patches', (patches) => patches.put(later, 'library/later'));
  const answer = await library.read(true);
  expect(answer.ok && answer.value.kept).toEqual([kept('a')]);
  expect(answer.ok && answer.value.unreadable).toEqual([expect.stringContaining('2 is newer than 1')]);
  expect(await inStore(raw, 'patches', (patches) => patches.get('library/later'))).toEqual(later);
  raw.close();
});

test('outlives the loss of the database by its copy, which mends it where this tab may write', async () => {
  const name = newName();
  const library = new PatchLibrary({ name });
  await library.put(kept('a'));
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(name).onsuccess = resolve;
  });
  for (const mayMend of [false, true]) {
    const answer = await library.read(mayMend);
    expect(answer.ok && answer.value.kept).toEqual([kept('a')]);
    const raw = await openRaw(name);
    const keys = await inStore(raw, 'patches', (patches) => patches.getAllKeys());
    raw.close();
    expect(keys).toEqual(mayMend ? ['library/a'] : []);
  }
});

test('never holds up a newer version, and writes nothing into its database', async () => {
  const name = newName();
  const library = new PatchLibrary({ name });
  await library.put(kept('a'));
  const { store, statuses } = await open(name, 2);
  expect(statuses).toEqual([{ mode: 'database', reason: null }]);
  expect(await library.put(kept('b'))).toMatchObject({
    ok: false,
    reason: expect.stringContaining('newer version') as string,
  });
  store.close();
  const answer = await new PatchLibrary({ name, version: 2 }).read(true);
  expect(answer.ok && answer.value.kept).toEqual([kept('a')]);
});

test('says what to do when the disk is full or there is no database, and never rejects', async () => {
  const name = newName();
  const library = new PatchLibrary({ name });
  await library.put(kept('a'));
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError');
  });
  expect(await library.put(kept('b'))).toMatchObject({
    ok: false,
    reason: 'The disk is full. Export the patch, then free some space.',
  });
  vi.restoreAllMocks();
  const answer = await library.read(true);
  expect(answer.ok && answer.value.kept).toEqual([kept('a')]);
  vi.stubGlobal('indexedDB', undefined);
  expect(await library.read(true)).toMatchObject({ ok: false });
});
