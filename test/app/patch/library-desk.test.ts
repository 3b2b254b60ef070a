/** No act of the library loses a patch. */
import { describe, expect, test, vi } from 'vitest';
import { patchMark } from '../../../src/app/patch/patch-mark';
import type { EpochMilliseconds } from '../../../src/domain/numbers/units';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import { MAX_LIBRARY_PATCHES } from '../../../src/domain/patch/patch-library';
import { STARTERS } from '../../../src/domain/patch/starters';
import { libraryUnderTest, named, SampleShelf } from '../../helpers/samples/library-under-test';

const LATE = 9e12 as EpochMilliseconds;

describe('another patch takes the place of the one on the page', () => {
  test('which is kept under its name when somebody changed it, and can be undone', async () => {
    const { patch, names, bringIn, store } = libraryUnderTest();
    patch.edit({ ...DEFAULT_PATCH, name: 'Mine' });
    await bringIn(named('Theirs'));
    expect(names()).toEqual(['Mine']);
    expect(store.state.patch.name).toBe('Theirs');
    expect(store.state.notice).toContain('Yours is in the library as Mine');
    patch.undo();
    expect(store.state.patch.name).toBe('Mine');
  });

  test('which is not kept while it is as a file brought it: undo is enough', async () => {
    const { names, bringIn, patch, store } = libraryUnderTest();
    for (const name of ['A', 'B', 'C']) await bringIn(named(name));
    expect(names()).toEqual([]);
    patch.undo();
    expect(store.state.patch.name).toBe('B');
    patch.restore(store.state.patch, null);
    await bringIn(named('D'));
    expect(names()).toEqual(['B']);
  });

  test('which is not kept when it is a starter as it came, or lies there already', async () => {
    const { names, bringIn, library, patch, store } = libraryUnderTest();
    patch.edit({ ...DEFAULT_PATCH, device: { profile: 'expert-sleepers-es-8' } });
    await bringIn(STARTERS.lzxVideo.patch);
    expect(names()).toEqual([]);
    patch.edit({ ...store.state.patch, name: 'Mine' });
    await library.save();
    await bringIn(named('Theirs'));
    expect(names()).toEqual(['Mine']);
  });

  test('which goes into the entry that it came from, and never into one of the same name', async () => {
    const { names, bringIn, library, patch, store, shelf, idOf } = libraryUnderTest();
    await bringIn(named('Rave'));
    await library.save();
    await bringIn({ ...named('Rave'), jacks: [] });
    patch.edit({ ...store.state.patch, variables: [] });
    await library.open(idOf('Rave'));
    await patch.acceptImport();
    expect(names()).toEqual(['Rave', 'Rave 2']);
    patch.edit({ ...store.state.patch, variables: [] });
    await bringIn(named('Third'));
    expect(names()).toEqual(['Rave', 'Rave 2']);
    expect(shelf.kept.get(idOf('Rave'))?.patch.variables).toEqual([]);
  });

  test('and undo brings back to which entry the last one belonged', async () => {
    const { library, patch, store, idOf, names, bringIn } = libraryUnderTest();
    await bringIn(named('A'));
    await library.save();
    await bringIn(named('B'));
    await library.save();
    patch.undo();
    expect(store.state.openEntry).toBe(idOf('A'));
    patch.edit({ ...store.state.patch, variables: [] });
    await bringIn(named('C'));
    expect(names()).toEqual(['A', 'B']);
  });

  test('which plays on when it cannot be kept, until that is accepted, too', async () => {
    const { library, shelf, patch, store, bringIn } = libraryUnderTest();
    patch.edit(named('Mine'));
    shelf.refusal = 'The disk is full.';
    await bringIn(named('Theirs'));
    expect(store.state.patch.name).toBe('Mine');
    expect(store.state.importPreview).toMatchObject({ unkept: 'The disk is full.' });
    await patch.acceptImport();
    expect(store.state.patch.name).toBe('Theirs');
    await library.look();
    patch.undo();
    expect(store.state.patch.name).toBe('Mine');
  });

  test('and not when it was changed again while it was being kept', async () => {
    const { patch, store } = libraryUnderTest();
    patch.edit(named('Mine'));
    patch.importText(JSON.stringify(named('Theirs')), 'a file');
    const accepting = patch.acceptImport();
    // It has waited for nothing, and is being kept.
    await Promise.resolve();
    patch.edit(named('Mine, changed'));
    await accepting;
    expect(store.state.patch.name).toBe('Mine, changed');
    expect(store.state.importPreview).not.toBeNull();
  });
});

describe('names', () => {
  test('are one each: what is taken in any case gets a number', async () => {
    const { library, patch, names, store } = libraryUnderTest();
    patch.edit(named('Rave'));
    await library.save();
    await library.saveAs(' RAVE ');
    expect(names()).toEqual(['Rave', 'RAVE 2']);
    expect(store.state.patch.name).toBe('RAVE 2');
  });

  test.each(['', '  ', 'a\nb', 'x'.repeat(101)])('%j is none, and nothing changes', async (name) => {
    const { library, patch, names, store, idOf } = libraryUnderTest();
    patch.edit(named('Rave'));
    await library.save();
    await library.saveAs(name);
    await library.rename(idOf('Rave'), name);
    expect(names()).toEqual(['Rave']);
    expect(store.state.library.fault).toMatch(/name/i);
  });

  test('of the open patch and its entry change together', async () => {
    const { library, patch, store, idOf, names } = libraryUnderTest();
    patch.edit(named('Rave'));
    await library.save();
    await library.rename(idOf('Rave'), 'Ambient');
    expect(names()).toEqual(['Ambient']);
    expect(store.state.patch.name).toBe('Ambient');
  });
});

test('a copy is a patch of its own; what is deleted can be brought back whole', async () => {
  const { library, patch, names, idOf, shelf, store } = libraryUnderTest();
  patch.edit(named('Rave'));
  await library.save();
  await Promise.all([library.duplicate(idOf('Rave')), library.duplicate(idOf('Rave'))]);
  expect(names()).toEqual(['Rave', 'Rave copy', 'Rave copy 2']);
  const before = shelf.kept.get(idOf('Rave'));
  const together: boolean[] = [];
  store.subscribe(() => {
    const { deleted, entries } = store.state.library;
    together.push(deleted === 'Rave' && entries?.some(({ name }) => name === 'Rave') === true);
  });
  const slow = shelf.read.bind(shelf);
  shelf.read = async (mayMend) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return slow(mayMend);
  };
  await library.delete(idOf('Rave'));
  expect(store.state.library.deleted).toBe('Rave');
  expect(together).not.toContain(true);
  expect(names()).not.toContain('Rave');
  await library.undoDelete();
  expect(shelf.kept.get(before?.id ?? '')).toEqual(before);
  expect(store.state.library.deleted).toBeNull();
});

test('the list has the newest first, with its size', async () => {
  const shelf = new SampleShelf();
  shelf.kept.set('new', { id: 'new', savedAt: LATE, patch: named('New') });
  const { library, patch, store } = libraryUnderTest(shelf);
  patch.edit(named('Old'));
  await library.save();
  const { entries } = store.state.library;
  expect(entries?.map(({ name }) => name)).toEqual(['New', 'Old']);
  expect(entries?.[0].bytes).toBeGreaterThan(1000);
});

describe('it refuses, says why and keeps what there is', () => {
  test('one patch more than it holds; a patch that is there already is saved all the same', async () => {
    const shelf = new SampleShelf();
    for (let at = 1; at < MAX_LIBRARY_PATCHES; at++)
      shelf.kept.set(`${at}`, { id: `${at}`, savedAt: LATE, patch: named(`Patch ${at}`) });
    const { library, patch, store } = libraryUnderTest(shelf);
    patch.edit(named('Last'));
    await library.save();
    expect(shelf.kept.size).toBe(MAX_LIBRARY_PATCHES);
    await library.duplicate('1');
    expect(store.state.library.fault).toContain('at most 100 patches');
    patch.edit({ ...named('Last'), variables: [] });
    await library.save();
    expect(store.state.library.fault).toBeNull();
    expect(shelf.kept.size).toBe(MAX_LIBRARY_PATCHES);
  });

  test.each(['save', 'undoDelete'] as const)('%s, when the disk does', async (act) => {
    const { library, patch, shelf, store, idOf } = libraryUnderTest();
    patch.edit(named('Rave'));
    await library.save();
    await library.delete(idOf('Rave'));
    shelf.refusal = 'The disk is full.';
    await library[act]();
    expect(store.state.notice).toBe('The disk is full.');
    shelf.refusal = null;
    await library.undoDelete();
    expect(store.state.library.entries?.map(({ name }) => name)).toEqual(['Rave']);
  });

  test('whatever a tab that only reads asks for, but to look, which writes nothing', async () => {
    const { library, patch, names, store, shelf } = libraryUnderTest();
    patch.edit(named('Rave'));
    await library.save();
    store.set({ tab: { role: 'reader', owner: 'another tab' } });
    const [entry] = store.state.library.entries ?? [];
    await library.delete(entry.id);
    await library.saveAs('Other');
    await library.open(entry.id);
    library.openStarter('lzxVideo');
    expect(names()).toEqual(['Rave']);
    expect(store.state.importPreview).toBeNull();
    await library.look();
    // Saved and listed as the owner; opened and looked at as a tab that only reads.
    expect(shelf.looks).toEqual([true, true, false, false]);
  });

  test('an entry that another tab deleted', async () => {
    const { library, store } = libraryUnderTest();
    await library.open('gone');
    expect(store.state.library.fault).toContain('not in the library any more');
  });
});

test('other tabs look again after a change, and only those that show the library', async () => {
  const one = libraryUnderTest();
  const other = libraryUnderTest(one.shelf);
  one.patch.edit(named('Rave'));
  await one.library.save();
  expect(one.told).toEqual(['changed']);
  other.hear('changed');
  await Promise.resolve();
  expect(other.store.state.library.entries).toBeNull();
  await other.library.look();
  await one.library.saveAs('Second');
  for (const message of one.told) other.hear(message);
  await vi.waitFor(() => {
    expect(other.store.state.library.entries).toHaveLength(2);
  });
});

test('a starter that was saved as it came is the patch of its entry, not a changed one', async () => {
  const { library, store } = libraryUnderTest();
  await library.save();
  await library.look();
  expect(store.state.library.entries?.[0].mark).toBe(patchMark(store.state.patch));
});
