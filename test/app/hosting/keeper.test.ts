/** When the page is loaded again, and when it only says that it should be. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PagePlace } from '../../../src/adapters/hosting/page-place';
import type {
  PageWorker,
  WorkerEvents,
  WorkerRefusal,
} from '../../../src/adapters/hosting/worker-registration';
import { Keeper } from '../../../src/app/hosting/keeper';
import { initialState } from '../../../src/app/state/initial-state';
import { BannerId } from '../../../src/app/state/page-state';
import type { AppState } from '../../../src/app/state/state';

type Facts = Partial<Pick<PagePlace, 'isIsolated' | 'isFramed' | 'isOwnComputer' | 'isControlledAtLoad'>> & {
  readonly refusal?: WorkerRefusal;
};

/** A store that tells at once. */
class Store {
  state: AppState = initialState({ canChooseOutput: true, isolated: false });
  private readonly listeners: (() => void)[] = [];

  set(change: Partial<AppState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.push(listener);
    return () => undefined;
  }
}

let store: Store;
let events: WorkerEvents | null;
let touched: boolean;
let typing: boolean;
let mayReload: boolean;
let liveElsewhere: boolean;
const reload = vi.fn<() => void>();
const takeOver = vi.fn<() => void>();

beforeEach(() => {
  store = new Store();
  events = null;
  [touched, typing, mayReload, liveElsewhere] = [false, false, true, false];
  reload.mockClear();
  takeOver.mockClear();
});

async function keep({ refusal, ...facts }: Facts = {}): Promise<Keeper> {
  const worker: PageWorker = { look: () => Promise.resolve(), takeOver };
  const keeper = new Keeper(store, {
    ...{ isIsolated: false, isFramed: false, isOwnComputer: false, isControlledAtLoad: false },
    ...facts,
    register: (given) => {
      events = given;
      return Promise.resolve(refusal ?? worker);
    },
    mayReload: () => {
      const may = mayReload;
      mayReload = false;
      return may;
    },
    reload,
    isTouched: () => touched,
    isTyping: () => typing,
    whileNoneLive: (act) => {
      if (!liveElsewhere) act();
      return Promise.resolve(!liveElsewhere);
    },
    holdLive: () => undefined,
  });
  await keeper.start();
  return keeper;
}

const gap = () => store.state.banners.find(({ id }) => id === BannerId.Isolation);

describe('a page without shared memory', () => {
  test('is loaded again once its worker runs, and only once', async () => {
    await keep();
    events?.onKept();
    expect(reload).toHaveBeenCalledTimes(1);
    events?.onKept();
    expect(reload).toHaveBeenCalledTimes(1);
    expect(gap()?.text).toMatch(/hard reload/);
  });

  test.each<[string, () => void]>([
    ['that is live', () => store.set({ session: 'live' })],
    ['that is opening its interface', () => store.set({ session: 'starting' })],
    ['in which a person has pressed or typed something', () => (touched = true)],
  ])('%s is never loaded again, and says why', async (_, happen) => {
    await keep();
    happen();
    events?.onKept();
    expect(reload).not.toHaveBeenCalled();
    expect(gap()?.text).toMatch(/^Compatibility mode/);
  });

  test('offers to load it again only while nothing is live', async () => {
    await keep();
    store.set({ session: 'live' });
    events?.onKept();
    expect(gap()?.action).toBeNull();
    store.set({ session: 'stopped' });
    expect(gap()?.action).toEqual({ label: 'Reload', intent: 'reload' });
  });

  test('does not bring back what a person has put away', async () => {
    await keep();
    store.set({ session: 'live' });
    events?.onKept();
    store.set({ banners: [] });
    store.set({ session: 'stopped' });
    expect(gap()).toBeUndefined();
  });

  test.each<[string, Facts, RegExp]>([
    ['in a frame of another site', { isFramed: true }, /tab of its own/],
    ['that its worker did answer for', { isControlledAtLoad: true }, /Close every tab/],
  ])('%s says so, and is not loaded again', async (_, facts, words) => {
    await keep(facts);
    events?.onKept();
    expect(reload).not.toHaveBeenCalled();
    expect(gap()?.text).toMatch(words);
    expect(gap()?.action).toBeNull();
  });

  test.each<WorkerRefusal>(['missing', 'refused'])(
    'without a worker (%s) says what to do',
    async (refusal) => {
      await keep({ refusal });
      expect(gap()?.text).toMatch(/the host sends no isolation headers.*worker/);
    },
  );

  test('whose worker did not come in full says so', async () => {
    await keep();
    events?.onFailed();
    expect(gap()?.text).toMatch(/every file of the build/);
  });
});

test('an isolated page is never loaded again by its first worker, and says nothing', async () => {
  await keep({ isIsolated: true });
  events?.onKept();
  expect(reload).not.toHaveBeenCalled();
  expect(gap()).toBeUndefined();
  expect(store.state.hosting.isKept).toBe(true);
});

test('this computer as a host gets no worker, which would stand before the next build', async () => {
  await keep({ isIsolated: true, isOwnComputer: true });
  expect(events).toBeNull();
});

describe('a newer version', () => {
  test.each(['starting', 'live', 'stopping'] as const)('waits while a session is %s', async (session) => {
    const keeper = await keep({ isIsolated: true });
    events?.onWaiting();
    store.set({ session });
    await keeper.update();
    expect(takeOver).not.toHaveBeenCalled();
    expect(store.state.notice).toMatch(/after Stop/);
  });

  test('waits for a click', async () => {
    const keeper = await keep({ isIsolated: true });
    events?.onWaiting();
    expect(store.state.hosting.hasUpdate).toBe(true);
    expect(takeOver).not.toHaveBeenCalled();
    await keeper.update();
    expect(takeOver).toHaveBeenCalledTimes(1);
  });

  test('waits while another tab is live, and says so', async () => {
    const keeper = await keep({ isIsolated: true });
    events?.onWaiting();
    liveElsewhere = true;
    await keeper.update();
    expect(takeOver).not.toHaveBeenCalled();
    expect(store.state.notice).toMatch(/Another tab is live/);
  });

  test('that took over loads every idle tab again', async () => {
    await keep({ isIsolated: true });
    events?.onReplaced();
    expect(reload).toHaveBeenCalledTimes(1);
  });

  test.each<[string, () => void]>([
    ['a tab that has gone live meanwhile', () => store.set({ session: 'live' })],
    ['a field that somebody types in', () => (typing = true)],
    ['a variable that is being edited', () => store.set({ inspected: { index: 0, field: 'name' } })],
  ])('that took over leaves %s alone, and offers itself there', async (_, happen) => {
    const keeper = await keep({ isIsolated: true });
    happen();
    events?.onReplaced();
    expect(reload).not.toHaveBeenCalled();
    expect(store.state.hosting.hasUpdate).toBe(true);
    store.set({ session: 'stopped' });
    await keeper.update();
    expect(reload).toHaveBeenCalledTimes(1);
    expect(takeOver).not.toHaveBeenCalled();
  });
});
