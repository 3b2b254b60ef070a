/** Connecting to OBS by a click: the browser's permission, and where the password goes. Browser and engine are stood in for. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RemoteEngine } from '../../../src/app/engine/remote-engine';
import { ObsDesk } from '../../../src/app/on-air/obs-desk';
import { initialState } from '../../../src/app/state/initial-state';
import { PageStore } from '../../../src/app/state/store';
import { NOTHING_SAVED, readSaved } from '../../../src/domain/patch/saved';

const SECRET = 'correct horse battery';

class FakePermission extends EventTarget {
  state: PermissionState = 'prompt';

  answer(state: PermissionState): void {
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }
}

class FakeSocket {
  static readonly all: FakeSocket[] = [];
  onopen: (() => void) | null = null;
  onclose: (() => void) | null = null;
  readonly close = vi.fn();

  constructor(readonly url: string) {
    FakeSocket.all.push(this);
  }
}

let permission: FakePermission;
let store: PageStore;
let desk: ObsDesk;
let saved: object[];
let calls: unknown[][];
let engine: RemoteEngine;

const record =
  (name: string, answer?: unknown) =>
  (...args: readonly unknown[]) => {
    calls.push([name, ...args]);
    return Promise.resolve(answer);
  };
const obs = () => store.state.obs;
const untilPermission = (state: string) => vi.waitFor(() => expect(obs().permission).toBe(state));

beforeEach(() => {
  permission = new FakePermission();
  FakeSocket.all.length = 0;
  [saved, calls] = [[], []];
  vi.stubGlobal('navigator', { permissions: { query: () => Promise.resolve(permission) } });
  vi.stubGlobal('location', { hostname: 'example.org' });
  vi.stubGlobal('document', { baseURI: 'https://example.org/cv/' });
  vi.stubGlobal('WebSocket', FakeSocket);
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback));
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  engine = {
    connectObs: record('connect'),
    disconnectObs: record('disconnect'),
    addToObs: record('add', { kind: 'exists' }),
    renewInObs: record('renew', { kind: 'renewed' }),
  } as unknown as RemoteEngine;
  store = new PageStore(initialState({ canChooseOutput: true, isolated: true }));
  desk = new ObsDesk(
    store,
    () => engine,
    (change) => saved.push(change),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the browser’s permission', () => {
  test('nothing is opened before a click; a socket brings the question up, and granted lets the engine connect', async () => {
    expect(FakeSocket.all).toEqual([]);
    const connecting = desk.connect(SECRET);
    await vi.waitFor(() => expect(FakeSocket.all.map(({ url }) => url)).toEqual(['ws://127.0.0.1:4455']));
    expect(obs().permission).toBe('asked');
    expect(calls).toEqual([]);
    permission.answer('granted');
    await connecting;
    expect(FakeSocket.all[0].close).toHaveBeenCalled();
    expect(obs().permission).toBe('granted');
    expect(calls).toEqual([['connect', 'ws://127.0.0.1:4455', SECRET]]);
  });

  test('where it was granted before, the page opens no socket', async () => {
    permission.state = 'granted';
    await desk.connect(null);
    expect(FakeSocket.all).toEqual([]);
    expect(calls).toEqual([['connect', 'ws://127.0.0.1:4455', '']]);
  });

  test('denied is told, and the engine is not sent to a closed door', async () => {
    const connecting = desk.connect(SECRET);
    await vi.waitFor(() => expect(FakeSocket.all).toHaveLength(1));
    permission.answer('denied');
    await connecting;
    expect(obs().permission).toBe('denied');
    await desk.connect(null);
    expect(calls).toEqual([]);
    expect(FakeSocket.all).toHaveLength(1);
    permission.answer('granted');
    expect(obs().permission).toBe('unknown');
  });

  test('a closed question is told as unanswered; a page of this computer has none, and looks for OBS', async () => {
    const refuse = async (): Promise<void> => {
      const connecting = desk.connect(null);
      const before = FakeSocket.all.length;
      await vi.waitFor(() => expect(FakeSocket.all.length).toBeGreaterThan(before));
      FakeSocket.all.at(-1)?.onclose?.();
      await connecting;
    };
    await refuse();
    expect(obs().permission).toBe('unanswered');
    expect(calls).toEqual([]);
    vi.stubGlobal('location', { hostname: 'localhost' });
    await refuse();
    expect(calls.map(([name]) => name)).toEqual(['connect']);
  });

  test('disconnecting while the question is open ends it, and a late answer connects nothing', async () => {
    const connecting = desk.connect(null);
    await vi.waitFor(() => expect(FakeSocket.all).toHaveLength(1));
    desk.disconnect();
    await connecting;
    permission.answer('granted');
    expect(obs().permission).toBe('unknown');
    expect(FakeSocket.all[0].close).toHaveBeenCalled();
    expect(calls).toEqual([]);
  });

  test('taken back while connected, it disconnects and says so', async () => {
    permission.state = 'granted';
    await desk.connect(null);
    permission.answer('denied');
    await untilPermission('denied');
    expect(calls.map(([name]) => name)).toEqual(['connect', 'disconnect']);
  });

  test('a browser without such a permission connects at once', async () => {
    vi.stubGlobal('navigator', { permissions: { query: () => Promise.reject(new TypeError()) } });
    await desk.connect(null);
    expect(calls).toHaveLength(1);
  });
});

describe('the password', () => {
  beforeEach(() => {
    permission.state = 'granted';
  });

  test('it stands in no part of the page’s state, and is not saved unasked', async () => {
    await desk.connect(SECRET);
    expect(obs().hasPassword).toBe(true);
    expect(JSON.stringify([store.state, saved])).not.toContain(SECRET);
  });

  test('asked to, it is saved; asked not to, it is gone from there at once', async () => {
    desk.keepPassword(true);
    await desk.connect(SECRET);
    expect(saved.at(-1)).toEqual({ obsAddress: '', obsPassword: SECRET });
    desk.keepPassword(false);
    expect(saved.at(-1)).toEqual({ obsPassword: '' });
    await desk.connect(null);
    expect(saved.at(-1)).toEqual({ obsAddress: '' });
    expect(JSON.stringify(store.state)).not.toContain(SECRET);
  });

  test('a kept one comes back, connects to nothing by itself, and an empty field takes it', async () => {
    desk.restore({ obsAddress: 'localhost:4460', obsPassword: SECRET });
    expect(obs()).toMatchObject({ hasPassword: true, isKept: true, address: 'localhost:4460' });
    expect(calls).toEqual([]);
    await desk.connect(null);
    expect(calls).toEqual([['connect', 'ws://localhost:4460', SECRET]]);
  });

  test('what was saved comes back late: what a person typed meanwhile stays', async () => {
    desk.setAddress('localhost:4460');
    await desk.connect('typed');
    desk.restore({ obsAddress: '', obsPassword: SECRET });
    await desk.connect(null);
    expect(calls.at(-1)).toEqual(['connect', 'ws://localhost:4460', 'typed']);
    expect(obs().isKept).toBe(false);
  });

  test('a new engine gets it, and goes where the last one was', async () => {
    desk.handTo(engine);
    expect(calls).toEqual([]);
    await desk.connect(SECRET);
    desk.handTo(engine);
    expect(calls[1]).toEqual(['connect', 'ws://127.0.0.1:4455', SECRET]);
    desk.disconnect();
    desk.handTo(engine);
    expect(calls).toHaveLength(3);
  });

  test('a record of it that cannot be read is not quoted', () => {
    expect(readSaved('obsPassword', { obsPassword: SECRET })).toEqual({ ok: false, reason: 'is no text' });
    expect(NOTHING_SAVED.obsPassword).toBe('');
  });
});

test('an address that leads elsewhere connects to nothing and saves nothing', async () => {
  desk.setAddress('192.168.1.20:4455');
  await desk.connect(SECRET);
  expect(obs().addressFault).toMatch(/Only an OBS on this computer/);
  expect([calls, saved, FakeSocket.all]).toEqual([[], [], []]);
});

test('a tab that only reads connects to nothing', async () => {
  store.set({ tab: { role: 'reader', owner: 'another' } });
  await desk.connect(SECRET);
  expect([calls, FakeSocket.all]).toEqual([[], []]);
});

test('the overlay is added by its full address, and a person renews it', async () => {
  permission.state = 'granted';
  await desk.addOverlay();
  expect(obs().source).toBeNull();
  await desk.connect(null);
  await desk.addOverlay();
  expect(calls.at(-1)).toEqual(['add', 'https://example.org/cv/overlay.html#layout=strip']);
  expect(obs().source).toEqual({ kind: 'exists' });
  await desk.renewOverlay();
  expect(obs().source).toEqual({ kind: 'renewed' });
  desk.disconnect();
  expect(obs().source).toBeNull();
});
