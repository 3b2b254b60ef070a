/** Settings in Chromium's real database. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_PATCH } from '../../src/domain/patch/default-patch';
import type { Patch } from '../../src/domain/patch/patch';
import { NOTHING_SAVED } from '../../src/domain/patch/saved';
import { closeStores, inStore, newName, open, openRaw } from '../helpers/rigs/stores';

afterEach(() => {
  vi.unstubAllGlobals();
  closeStores();
});

describe('with a database', () => {
  test('a new one holds nothing, and says that it is there', async () => {
    const { store, statuses } = await open(newName());
    expect(await store.load()).toEqual(NOTHING_SAVED);
    expect(statuses).toEqual([{ mode: 'database', reason: null }]);
  });

  test('what was saved is there for the next page, fields of later versions too', async () => {
    const name = newName();
    const { store } = await open(name);
    const patch = { ...DEFAULT_PATCH, name: 'mine', later: { version: 2 } } as Patch;
    expect(await store.save({ twitchChannel: 'monstercat', patch })).toBe('saved');
    expect(await store.save({ outputId: 'abc', outputLabel: 'ES-8' })).toBe('saved');
    store.close();

    const { store: next } = await open(name);
    expect(await next.load()).toEqual({
      ...NOTHING_SAVED,
      ...{ twitchChannel: 'monstercat', outputId: 'abc', outputLabel: 'ES-8', patch },
    });
  });

  test('of saves that overtake each other the last one stands', async () => {
    const name = newName();
    const { store } = await open(name);
    const saves = Array.from({ length: 50 }, (_, n) => store.save({ twitchChannel: `channel${n}` }));
    expect(new Set(await Promise.all(saves))).toEqual(new Set(['saved']));
    const { store: next } = await open(name);
    expect((await next.load()).twitchChannel).toBe('channel49');
  });

  test('is asked to put settings on the disk, not only on their way to it', async () => {
    const { store } = await open(newName());
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await store.save({ twitchChannel: 'a' });
    expect(transaction.mock.lastCall?.[1]).toBe('readwrite');
    expect(transaction.mock.lastCall?.[2]).toEqual({ durability: 'strict' });
    transaction.mockRestore();
  });
});

test('a save writes all or nothing, also when one record cannot be stored', async () => {
  const name = newName();
  const { store } = await open(name);
  await store.save({ twitchChannel: 'before' });
  const unstorable = { ...DEFAULT_PATCH, later: () => 1 } as Patch;
  expect(await store.save({ twitchChannel: 'after', patch: unstorable })).toBe('memory');
  const { store: next } = await open(name);
  expect(await next.load()).toEqual({ ...NOTHING_SAVED, twitchChannel: 'before' });
});

describe('records that cannot be read', () => {
  test('are set aside and named; the others are there', async () => {
    const name = newName();
    const { store } = await open(name);
    await store.save({ twitchChannel: 'monstercat', outputLabel: 'ES-8', patch: DEFAULT_PATCH });
    const raw = await openRaw(name);
    await inStore(raw, 'settings', (settings) => settings.put({ not: 'text' }, 'outputLabel'));
    await inStore(raw, 'patches', (patches) =>
      patches.put({ ...DEFAULT_PATCH, jacks: [{ jack: 999 }] }, 'current'),
    );

    const { store: next, statuses } = await open(name);
    expect(await next.load()).toEqual({ ...NOTHING_SAVED, twitchChannel: 'monstercat' });
    expect(statuses.map(({ mode }) => mode)).toEqual(['database', 'database', 'database']);
    expect(statuses[1].reason).toContain(
      'The saved outputLabel could not be read and was set aside: is no text',
    );
    expect(statuses[2].reason).toContain(
      'The saved patch could not be read and was set aside: jacks[0].jack must be',
    );
    const aside = await inStore(raw, 'setAside', (places) => places.getAllKeys());
    expect(aside).toEqual(['patches/current', 'settings/outputLabel']);
    raw.close();

    expect(await next.save({ patch: DEFAULT_PATCH })).toBe('saved');
    const { store: third, statuses: healthy } = await open(name);
    expect((await third.load()).patch).toEqual(DEFAULT_PATCH);
    expect(healthy).toEqual([{ mode: 'database', reason: null }]);
  });
});

describe('two versions', () => {
  test('the older tab lets a newer one in at once, and says so', async () => {
    const name = newName();
    const { store: older, statuses } = await open(name, 1);
    await older.save({ twitchChannel: 'monstercat' });
    const { store: newer, statuses: newerStatuses } = await open(name, 2);
    expect((await newer.load()).twitchChannel).toBe('monstercat');
    expect(newerStatuses).toEqual([{ mode: 'database', reason: null }]);
    expect(statuses.at(-1)).toMatchObject({ mode: 'memory' });
    expect(statuses.at(-1)?.reason).toContain('Reload this page');

    expect(await older.save({ twitchChannel: 'other' })).toBe('memory');
    expect((await older.load()).twitchChannel).toBe('other');
    expect(statuses.at(-1)?.reason).toContain('A newer version of this program has saved its settings here');
    expect((await newer.load()).twitchChannel).toBe('monstercat');
  });

  test('a tab that does not let go holds nobody up: memory first, the database once it is free', async () => {
    const name = newName();
    (await open(name, 1)).store.close();
    const stubborn = await openRaw(name, 1);
    const { store, statuses } = await open(name, 2);
    expect(statuses.map(({ mode }) => mode)).toEqual(['memory', 'memory']);
    expect(statuses[0].reason).toContain('Another tab runs an older version');
    expect(await store.save({ twitchChannel: 'monstercat' })).toBe('memory');

    stubborn.close();
    await vi.waitFor(() => expect(statuses.at(-1)).toEqual({ mode: 'database', reason: null }));
    const { store: next } = await open(name, 2);
    expect((await next.load()).twitchChannel).toBe('monstercat');
  });
});

describe('a database that answers late', () => {
  test('gives what it holds when it answers, under what was changed meanwhile', async () => {
    const name = newName();
    const { store: before } = await open(name, 1);
    await before.save({ twitchChannel: 'before', outputLabel: 'ES-8' });
    before.close();
    const stubborn = await openRaw(name, 1);
    const { store, late } = await open(name, 2);
    expect(await store.load()).toEqual(NOTHING_SAVED);
    await store.save({ twitchChannel: 'meanwhile' });

    stubborn.close();
    await vi.waitFor(() => expect(late).toHaveLength(1), 10_000);
    expect(late[0]).toEqual({ ...NOTHING_SAVED, twitchChannel: 'meanwhile', outputLabel: 'ES-8' });
    const { store: next } = await open(name, 2);
    expect(await next.load()).toEqual(late[0]);
  });

  test('or that refused at first, without anybody asking again', async () => {
    const name = newName();
    const { store: before } = await open(name);
    await before.save({ twitchChannel: 'before' });
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('locked', 'UnknownError');
    });
    const { store, late } = await open(name);
    expect(await store.load()).toEqual(NOTHING_SAVED);
    vi.restoreAllMocks();
    await vi.waitFor(() => expect(late).toHaveLength(1), 10_000);
    expect(late[0].twitchChannel).toBe('before');
  });

  test('or that opened, but could not be read at first', async () => {
    const name = newName();
    const { store: before } = await open(name);
    await before.save({ twitchChannel: 'before', outputLabel: 'ES-8' });
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
      throw new DOMException('closing', 'InvalidStateError');
    });
    const { store, late } = await open(name);
    expect(await store.load()).toEqual(NOTHING_SAVED);
    vi.restoreAllMocks();
    expect(await store.save({ outputLabel: 'ES-9' })).toBe('saved');
    expect(late).toEqual([{ ...NOTHING_SAVED, twitchChannel: 'before', outputLabel: 'ES-9' }]);
  });
});
