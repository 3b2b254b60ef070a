/** A page beside a newer version of itself writes nothing into the library. */
import { expect, test, vi } from 'vitest';
import type { PatchLibrary } from '../../../src/adapters/storage/patch-library';
import { guardedShelf } from '../../../src/app/patch/guarded-shelf';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import type { EpochMilliseconds } from '../../../src/domain/numbers/units';

const KEPT = { id: 'kept', savedAt: 0 as EpochMilliseconds, patch: DEFAULT_PATCH };

function shelfOf() {
  return {
    read: vi.fn<PatchLibrary['read']>().mockResolvedValue({ ok: true, value: { kept: [], unreadable: [] } }),
    put: vi.fn<PatchLibrary['put']>().mockResolvedValue({ ok: true, value: undefined }),
    remove: vi.fn<PatchLibrary['remove']>().mockResolvedValue({ ok: true, value: undefined }),
  };
}

test('an outdated page keeps and removes nothing, and says why', async () => {
  const shelf = shelfOf();
  const guarded = guardedShelf(shelf, () => true);
  for (const answer of [await guarded.put(KEPT), await guarded.remove('kept')])
    expect(answer).toMatchObject({ ok: false, reason: expect.stringContaining('newer version') as string });
  expect(shelf.put).not.toHaveBeenCalled();
  expect(shelf.remove).not.toHaveBeenCalled();
});

test('an outdated page reads on, and mends nothing by that', async () => {
  const shelf = shelfOf();
  await guardedShelf(shelf, () => true).read(true);
  expect(shelf.read).toHaveBeenCalledWith(false);
});

test('any other page does all of it', async () => {
  const shelf = shelfOf();
  const guarded = guardedShelf(shelf, () => false);
  await guarded.read(true);
  expect(shelf.read).toHaveBeenCalledWith(true);
  expect(await guarded.put(KEPT)).toMatchObject({ ok: true });
  expect(await guarded.remove('kept')).toMatchObject({ ok: true });
});
