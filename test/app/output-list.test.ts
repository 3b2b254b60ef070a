import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { initialState } from '../../src/app/initial-state';
import { OutputList } from '../../src/app/output-list';
import { Store } from '../../src/app/store';

let outputs: { deviceId: string; label: string; kind: 'audiooutput' }[];
let store: Store;

const plug = (...devices: readonly (readonly [deviceId: string, label: string])[]): void => {
  outputs = devices.map(([deviceId, label]) => ({ deviceId, label, kind: 'audiooutput' }));
};

beforeEach(() => {
  const mediaDevices = {
    enumerateDevices: () => Promise.resolve(outputs),
    addEventListener: () => undefined,
  };
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
  store = new Store(initialState({ canChooseOutput: true, isolated: true }));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const chosenAfter = async (wanted: { id: string; label: string }): Promise<string> => {
  const list = new OutputList(store);
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
  const list = new OutputList(store);
  await list.refresh();
  list.choose('y');
  await list.refresh();
  expect(store.state.setup.outputId).toBe('y');
});
