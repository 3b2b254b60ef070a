import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isChosenThere } from '../../../src/app/outputs/loss-banner';
import { OutputList } from '../../../src/app/outputs/output-list';
import { initialState } from '../../../src/app/state/initial-state';
import { PageStore } from '../../../src/app/state/store';

let outputs: { deviceId: string; label: string; kind: 'audiooutput' }[];
let store: PageStore;

const plug = (...devices: readonly (readonly [deviceId: string, label: string])[]): void => {
  outputs = devices.map(([deviceId, label]) => ({ deviceId, label, kind: 'audiooutput' }));
};

beforeEach(() => {
  const mediaDevices = Object.assign(new EventTarget(), {
    enumerateDevices: () => Promise.resolve(outputs),
  });
  vi.stubGlobal('navigator', { userAgent: 'X11; Linux x86_64', mediaDevices });
  vi.stubGlobal(
    'AudioContext',
    class {
      readonly sinkId = '';
      static {
        Object.defineProperty(this.prototype, 'sinkId', { value: '' });
      }
    },
  );
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback));
  store = new PageStore(initialState({ canChooseOutput: true, isolated: true }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const chosenAfter = async (wanted: { id: string; label: string }): Promise<string> => {
  const list = new OutputList(store, () => undefined);
  list.want(wanted);
  await list.refresh();
  return store.state.setup.outputId;
};

test('the interface of last time is chosen by its id', async () => {
  plug(['a', 'ES-8'], ['b', 'ES-8']);
  expect(await chosenAfter({ id: 'b', label: 'ES-8' })).toBe('b');
});

test('the only one of its label is chosen when ids have changed', async () => {
  plug(['x', 'ES-8'], ['y', 'Speakers']);
  expect(await chosenAfter({ id: 'a', label: 'ES-8' })).toBe('x');
});

test('of two with that label none is chosen by itself', async () => {
  plug(['x', 'ES-8'], ['y', 'ES-8']);
  const before = store.state.setup.outputId;
  expect(await chosenAfter({ id: 'a', label: 'ES-8' })).toBe(before);
});

test('nor is the only one left, once a person has chosen another', async () => {
  plug(['x', 'ES-8'], ['y', 'Speakers']);
  const list = new OutputList(store, () => undefined);
  await list.refresh();
  list.choose('y');
  await list.refresh();
  expect(store.state.setup.outputId).toBe('y');
});

test.each(['there', 'gone'])(
  'the demo that is lent gives way after the session to the chosen one that is %s',
  async (where) => {
    plug(['x', 'ES-8']);
    const list = new OutputList(store, () => undefined);
    await list.refresh();
    list.choose('x');
    if (where === 'gone') plug();
    await list.refresh();
    list.lendDemo();
    store.set({ session: 'live' });
    plug(['x', 'ES-8']);
    await list.refresh();
    expect(store.state.setup.outputId).toBe('demo');
    store.set({ session: 'stopped' });
    await list.refresh();
    expect(store.state.setup.outputId).toBe('x');
  },
);

/** A list after an interface was chosen by its name. */
async function withES8(): Promise<void> {
  plug(['x', 'ES-8'], ['y', 'Speakers']);
  const list = new OutputList(store, () => undefined);
  await list.refresh();
  list.choose('x');
}

const second = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1_000);

describe('a chosen interface that is not there', () => {
  beforeEach(async () => {
    vi.useFakeTimers();
    await withES8();
    plug(['y', 'Speakers']);
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    await second();
  });

  test('keeps its name, and is not replaced by another one', () => {
    expect(store.state.setup).toMatchObject({ outputId: 'x', outputLabel: 'ES-8' });
    expect(isChosenThere(store.state)).toBe(false);
  });

  test('is found within a second of its return, though nothing tells of it', async () => {
    plug(['x', 'ES-8'], ['y', 'Speakers']);
    await second();
    expect(isChosenThere(store.state)).toBe(true);
  });

  test('is the only one of its label, by whatever id it comes back', async () => {
    plug(['z', 'ES-8'], ['y', 'Speakers']);
    await second();
    expect(store.state.setup.outputId).toBe('z');
  });

  test('is none of two that have its label', async () => {
    plug(['v', 'ES-8'], ['w', 'ES-8'], ['y', 'Speakers']);
    await second();
    expect(isChosenThere(store.state)).toBe(false);
  });

  test('is told apart from names that are hidden, and from a list with nothing in it', async () => {
    plug(['', '']);
    await second();
    expect(store.state.devices.labels).toBe('hidden');
    plug();
    await second();
    expect(store.state.devices.labels).toBe('none');
    expect(store.state.setup.outputLabel).toBe('ES-8');
  });

  test('is looked for again after a list that did not come', async () => {
    const answers = navigator.mediaDevices.enumerateDevices;
    navigator.mediaDevices.enumerateDevices = () => new Promise(() => undefined);
    await vi.advanceTimersByTimeAsync(5_000);
    navigator.mediaDevices.enumerateDevices = answers;
    plug(['x', 'ES-8'], ['y', 'Speakers']);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(isChosenThere(store.state)).toBe(true);
  });
});

test('while nothing is missed, nothing is looked for', async () => {
  vi.useFakeTimers();
  await withES8();
  plug();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(isChosenThere(store.state)).toBe(true);
});
