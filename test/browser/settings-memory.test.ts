/** Settings without Chromium's database, or with one that fails. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { DEFAULT_PATCH } from '../../src/domain/patch/default-patch';
import type { Patch } from '../../src/domain/patch/patch';
import { NOTHING_SAVED } from '../../src/domain/patch/saved';
import { clearDatabases, closeStores, newName, open } from '../helpers/rigs/stores';

afterEach(() => {
  vi.unstubAllGlobals();
  closeStores();
});

describe('without a database', () => {
  test('everything works from memory, and it is said', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const { store, statuses } = await open(newName());
    expect(await store.load()).toEqual(NOTHING_SAVED);
    expect(await store.save({ twitchChannel: 'monstercat', patch: DEFAULT_PATCH })).toBe('memory');
    expect(await store.load()).toEqual({
      ...NOTHING_SAVED,
      twitchChannel: 'monstercat',
      patch: DEFAULT_PATCH,
    });
    expect(statuses).toEqual([
      { mode: 'memory', reason: 'This browser has no database. Export the patch before closing the page.' },
    ]);
  });

  test('or with one that refuses to open', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const { store, statuses } = await open(newName());
    expect(await store.save({ twitchChannel: 'a' })).toBe('memory');
    expect(statuses.at(-1)?.reason).toContain('Allow it to store site data');
    vi.restoreAllMocks();
    expect(await store.save({ twitchChannel: 'b' })).toBe('saved');
    expect(statuses.at(-1)).toEqual({ mode: 'database', reason: null });
  });

  test('a full disk is named, what is in memory stays, and it is saved when there is room', async () => {
    const { origin } = location;
    // Chromium believes for a while what it last knew of a database's quota: a new one asks again.
    await clearDatabases();
    await cdp().send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 300_000 });
    const name = newName();
    const { store, statuses } = await open(name);
    expect(await store.save({ twitchChannel: 'before' })).toBe('saved');
    const large = { ...DEFAULT_PATCH, padding: 'x'.repeat(500_000) } as Patch;
    expect(await store.save({ twitchChannel: 'after', patch: large })).toBe('memory');
    expect(statuses.at(-1)?.reason).toContain('The disk is full');
    expect((await store.load()).twitchChannel).toBe('after');

    await cdp().send('Storage.overrideQuotaForOrigin', { origin });
    await vi.waitFor(() => expect(statuses.at(-1)).toEqual({ mode: 'database', reason: null }), 10_000);
    const { store: next } = await open(name);
    expect(await next.load()).toMatchObject({ twitchChannel: 'after', patch: large });
  });

  test('site data cleared under a running page: it says so, and saves everything anew by itself', async () => {
    const name = newName();
    const { store, statuses } = await open(name);
    const mine = { ...DEFAULT_PATCH, name: 'mine' };
    await store.save({ twitchChannel: 'before', outputLabel: 'ES-8', patch: mine });
    await clearDatabases();
    await vi.waitFor(() => expect(statuses.at(-1)).toMatchObject({ mode: 'memory' }));
    expect(statuses.at(-1)?.reason).toContain('being deleted');
    await vi.waitFor(() => expect(statuses.at(-1)).toEqual({ mode: 'database', reason: null }), 10_000);
    const { store: next } = await open(name);
    expect(await next.load()).toEqual({
      ...NOTHING_SAVED,
      twitchChannel: 'before',
      outputLabel: 'ES-8',
      patch: mine,
    });
  });

  test('what was read and never changed is saved anew, too', async () => {
    const name = newName();
    const { store: before } = await open(name);
    await before.save({ twitchChannel: 'read', patch: DEFAULT_PATCH });
    before.close();
    const { store, statuses } = await open(name);
    await store.load();
    await clearDatabases();
    await vi.waitFor(() => expect(statuses.at(-1)).toMatchObject({ mode: 'memory' }));
    await vi.waitFor(() => expect(statuses.at(-1)).toEqual({ mode: 'database', reason: null }), 10_000);
    const { store: next } = await open(name);
    expect(await next.load()).toMatchObject({ twitchChannel: 'read', patch: DEFAULT_PATCH });
  });

  test('a save while the data are being deleted writes what was saved before with it', async () => {
    const name = newName();
    const { store, statuses } = await open(name);
    await store.save({ twitchChannel: 'before', outputLabel: 'ES-8' });
    await clearDatabases();
    await vi.waitFor(() => expect(statuses.at(-1)).toMatchObject({ mode: 'memory' }));
    await store.save({ twitchChannel: 'after' });
    await vi.waitFor(() => expect(statuses.at(-1)).toEqual({ mode: 'database', reason: null }), 10_000);
    const { store: next } = await open(name);
    expect(await next.load()).toMatchObject({ twitchChannel: 'after', outputLabel: 'ES-8' });
  });

  test('a tab that only reads rewrites nothing', async () => {
    const name = newName();
    const { store: owner } = await open(name);
    await owner.save({ twitchChannel: 'before' });
    owner.close();
    const { store: reader, statuses } = await open(name, undefined, () => false);
    await reader.load();
    await clearDatabases();
    await vi.waitFor(() => expect(statuses.at(-1)).toMatchObject({ mode: 'memory' }));
    expect(await reader.save({ outputLabel: 'ES-9' })).toBe('saved');
    const { store: next } = await open(name);
    expect(await next.load()).toEqual({ ...NOTHING_SAVED, outputLabel: 'ES-9' });
  });
});
