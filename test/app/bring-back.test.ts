/** Settings of last time, from a database that takes its time, and a person who is quicker. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as settings from '../../src/adapters/storage/settings-store';
import { bringBack, prefill } from '../../src/app/bring-back';
import { OutputList } from '../../src/app/outputs/output-list';
import type { PageApp } from '../../src/app/page-app';
import { PatchDesk } from '../../src/app/patch/patch-desk';
import { Persistence } from '../../src/app/saving/persistence';
import type { Session } from '../../src/app/session/session';
import { SetupDesk } from '../../src/app/session/setup-desk';
import { initialState } from '../../src/app/state/initial-state';
import { PageStore } from '../../src/app/state/store';
import { parseAddress } from '../../src/domain/patch/address';
import { DEFAULT_PATCH } from '../../src/domain/patch/default-patch';
import { NOTHING_SAVED, type Saved } from '../../src/domain/patch/saved';

const MINE = { ...DEFAULT_PATCH, name: 'Mine' };
const OTHER = { ...DEFAULT_PATCH, name: 'Other' };
const EDITED = { ...DEFAULT_PATCH, name: 'Edited' };
const LAST_TIME: Saved = { ...NOTHING_SAVED, twitchChannel: 'lasttime', patch: MINE, openEntry: 'entry' };

let store: PageStore;
let app: PageApp;
let disk: Saved;
/** The names of the patches that were put into the library before another one took their place. */
let kept: string[];
/** The database answers with what lies there. */
let answer: (hash?: string) => Promise<void>;
let answerLate: (saved: Saved) => void;

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback));
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  vi.stubGlobal('navigator', {});
  disk = LAST_TIME;
  kept = [];
  let read: (saved: Saved) => void = () => undefined;
  vi.spyOn(settings, 'openStore').mockImplementation((_status, { onLate } = {}) => {
    answerLate = (saved) => onLate?.(saved);
    return Promise.resolve({
      load: () => new Promise<Saved>((resolve) => (read = resolve)),
      save: (change) => {
        disk = { ...disk, ...change };
        return Promise.resolve('saved' as const);
      },
      close: () => undefined,
    });
  });
  store = new PageStore(initialState({ canChooseOutput: true, isolated: true }));
  const persistence = new Persistence(store);
  const outputs = new OutputList(store, () => undefined);
  const session = { joinChat: () => undefined, refreshArmCheck: () => undefined } as unknown as Session;
  let endReading: () => void = () => undefined;
  const broughtBack = new Promise<void>((resolve) => {
    endReading = resolve;
  });
  const patch = new PatchDesk(
    store,
    (next) => void persistence.save({ patch: next, openEntry: store.state.openEntry ?? '' }),
    () => {
      kept.push(store.state.patch.name);
      return Promise.resolve({ kind: 'kept', name: store.state.patch.name });
    },
    broughtBack,
  );
  const idle = { restore: () => undefined, heed: () => undefined };
  app = {
    ...{ firstVisit: idle, listen: idle, obs: idle, tracing: idle, viewersPage: idle, onAir: idle },
    ...{ alerts: idle, outputs, persistence, patch, state: store.state },
    setup: new SetupDesk(store, outputs, persistence, session),
  } as unknown as PageApp;
  Object.defineProperty(app, 'state', { get: () => store.state });
  const brought = bringBack(app);
  answer = async (hash = '') => {
    await settle();
    read(LAST_TIME);
    prefill(app, store, parseAddress(hash), await brought);
    endReading();
    await settle();
  };
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const importOther = (): void => {
  app.patch.importText(JSON.stringify(OTHER), 'a file');
  void app.patch.acceptImport();
};
const names = (): unknown => [store.state.patch.name, disk.patch?.name];

test('what was saved is there after nothing was done', async () => {
  await answer();
  expect(names()).toEqual(['Mine', 'Mine']);
  expect(store.state).toMatchObject({ openEntry: 'entry', setup: { twitchChannel: 'lasttime' } });
  expect(store.state.canUndo).toBe(false);
});

test('a channel that is typed stays, and is saved', async () => {
  app.setup.setTwitchChannel('typed');
  await answer();
  expect([store.state.setup.twitchChannel, disk.twitchChannel]).toEqual(['typed', 'typed']);
  expect(names()).toEqual(['Mine', 'Mine']);
});

test('a channel of the address counts before the one that was saved', async () => {
  await answer('#channel=linked');
  expect(store.state.setup.twitchChannel).toBe('linked');
});

test('a channel that is typed counts before the one of the address', async () => {
  app.setup.setTwitchChannel('typed');
  await answer('#channel=linked');
  expect([store.state.setup.twitchChannel, disk.twitchChannel]).toEqual(['typed', 'typed']);
});

test('an output that is chosen counts before the one of the address', async () => {
  app.setup.chooseOutput('demo');
  const want = vi.spyOn(app.outputs, 'want');
  await answer('#output=ES-8');
  expect(want.mock.calls.map(([{ label }]) => label)).not.toContain('ES-8');
  expect(disk.outputId).toBe('demo');
});

test('a patch that is imported waits, and takes the place of the saved one, which is kept in the library', async () => {
  importOther();
  await settle();
  expect(store.state.patch.name).toBe(DEFAULT_PATCH.name);
  await answer();
  expect(names()).toEqual(['Other', 'Other']);
  expect(kept).toEqual(['Mine']);
  app.patch.undo();
  await settle();
  expect(names()).toEqual(['Mine', 'Mine']);
  expect(store.state.openEntry).toBe('entry');
});

test('an import that is dismissed before its turn changes nothing', async () => {
  importOther();
  app.patch.dismissImport();
  await answer();
  expect(names()).toEqual(['Mine', 'Mine']);
  expect(kept).toEqual([]);
});

test('an edit stays, and undo leads back to the saved patch', async () => {
  app.patch.edit(EDITED);
  await answer();
  expect(names()).toEqual(['Edited', 'Edited']);
  expect(store.state.openEntry).toBeNull();
  app.patch.undo();
  await settle();
  expect(names()).toEqual(['Mine', 'Mine']);
  expect(store.state).toMatchObject({ openEntry: 'entry', canRedo: true });
});

test('edits can still be undone after the database has answered late', async () => {
  await answer();
  app.patch.edit(EDITED);
  answerLate({ ...LAST_TIME, patch: store.state.patch });
  expect(store.state).toMatchObject({ patch: { name: 'Edited' }, canUndo: true });
});
