/** When the page may say `Saved`, with the real database. */
import { afterEach, expect, test, vi } from 'vitest';
import { Persistence } from '../../src/app/saving/persistence';
import { initialState } from '../../src/app/state/initial-state';
import { PageStore } from '../../src/app/state/store';
import { clearDatabases } from '../helpers/rigs/stores';

const ignore = (): void => undefined;
const newStore = (): PageStore => new PageStore(initialState({ canChooseOutput: true, isolated: true }));

afterEach(async () => {
  vi.unstubAllGlobals();
  await clearDatabases();
});

test('what is typed while the database opens counts more than what is read, and is saved', async () => {
  const before = new Persistence(newStore());
  await before.load(ignore);
  await before.save({ twitchChannel: 'last_week', outputLabel: 'ES-8' });

  const store = newStore();
  const persistence = new Persistence(store);
  const loading = persistence.load(ignore);
  await persistence.save({ twitchChannel: 'tonight' });
  expect(store.state.saved).toBe('saving');
  expect(await loading).toMatchObject({ twitchChannel: 'tonight', outputLabel: 'ES-8' });

  await expect.poll(() => store.state.saved).toBe('saved');
  expect((await new Persistence(newStore()).load(ignore)).twitchChannel).toBe('tonight');
});

test('the page does not say `Saved` while there is no database', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const store = newStore();
  await new Persistence(store).load(ignore);
  expect(store.state.saved).toBe('memory');
});

test('the browser is asked to keep the data', async () => {
  const persist = vi.spyOn(navigator.storage, 'persist');
  await new Persistence(newStore()).load(ignore);
  expect(persist).toHaveBeenCalledOnce();
  persist.mockRestore();
});

test('a reading tab writes nothing', async () => {
  const store = newStore();
  store.set({ tab: { role: 'reader', owner: 'another tab' } });
  const reader = new Persistence(store);
  await reader.load(ignore);
  await reader.save({ twitchChannel: 'from_the_reader' });
  expect((await new Persistence(newStore()).load(ignore)).twitchChannel).toBe('');
});
