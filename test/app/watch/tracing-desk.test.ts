/** Tracing by a click: the browser's permission, and what the engine is told. Browser and engine are stood in for. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RemoteEngine } from '../../../src/app/engine/remote-engine';
import { initialState } from '../../../src/app/state/initial-state';
import { PageStore } from '../../../src/app/state/store';
import { TracingDesk } from '../../../src/app/watch/tracing-desk';
import { NOTHING_SAVED } from '../../../src/domain/patch/saved';
import type { TracingOrders } from '../../../src/shared/reports/tracing-report';

class FakePermission extends EventTarget {
  state: PermissionState = 'prompt';

  answer(state: PermissionState): void {
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }
}

let permission: FakePermission;
let store: PageStore;
let desk: TracingDesk;
let saved: object[];
let orders: (TracingOrders | null)[];
let fetched: string[];

const tracing = () => store.state.tracing;
const until = (state: object): Promise<void> => vi.waitFor(() => expect(tracing()).toMatchObject(state));
const HERE = 'http://127.0.0.1:4318';

beforeEach(() => {
  permission = new FakePermission();
  [saved, orders, fetched] = [[], [], []];
  vi.stubGlobal('navigator', { permissions: { query: () => Promise.resolve(permission) } });
  vi.stubGlobal('location', { hostname: 'example.org' });
  vi.stubGlobal('fetch', (address: string) => {
    fetched.push(address);
    return new Promise(() => undefined);
  });
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback));
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  const engine = {
    trace: (order: TracingOrders | null) => {
      orders.push(order);
      return Promise.resolve();
    },
  } as unknown as RemoteEngine;
  store = new PageStore(initialState({ canChooseOutput: true, isolated: true }));
  desk = new TracingDesk({ store, engine: () => engine, save: (change) => saved.push(change) });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('a click brings the question up, and granted lets the engine trace; Stop ends it', async () => {
  const started = desk.start();
  await until({ permission: 'asked' });
  await vi.waitFor(() => expect(fetched).toEqual([HERE]));
  expect(orders).toEqual([]);
  permission.answer('granted');
  await started;
  expect(orders).toEqual([{ collector: HERE, oneOf: 10, isInPanel: false }]);
  expect(saved).toEqual([{ collector: '' }]);
  desk.stop();
  await until({ collector: null });
  expect(orders.at(-1)).toBeNull();
});

test('denied or taken back, nothing is traced, and the page says so', async () => {
  const started = desk.start();
  await until({ permission: 'asked' });
  await vi.waitFor(() => expect(fetched).toHaveLength(1));
  permission.answer('denied');
  await started;
  expect(tracing()).toMatchObject({ permission: 'denied', collector: null });
  expect(orders).toEqual([]);
  permission.answer('granted');
  await desk.start();
  permission.answer('denied');
  await until({ permission: 'denied', collector: null });
  expect(orders.at(-1)).toBeNull();
});

test('stopped while Chrome asks, an answer that comes later starts nothing', async () => {
  const started = desk.start();
  await until({ permission: 'asked' });
  desk.stop();
  await started;
  permission.answer('granted');
  await until({ permission: 'unknown', collector: null });
  expect(orders).toEqual([]);
});

test('an address that is none is said, and nothing is asked', async () => {
  desk.setAddress('collector.example.org');
  await desk.start();
  expect(tracing().addressFault).toContain('on this computer');
  expect([fetched, orders, saved]).toEqual([[], [], []]);
});

test('settings come back, and tracing does not', async () => {
  desk.restore({ ...NOTHING_SAVED, collector: 'localhost:9000', tracedOneOf: '50' });
  await until({ address: 'localhost:9000', oneOf: 50, collector: null, isInPanel: false });
  desk.restore({ ...NOTHING_SAVED, collector: 'localhost:1', tracedOneOf: '<b>' });
  await until({ address: 'localhost:9000', oneOf: 50 });
  expect(orders).toEqual([]);
});

test('the panel needs no collector, and another engine goes on as told', async () => {
  desk.handTo();
  desk.showInPanel(true);
  await until({ isInPanel: true });
  desk.sampleOneOf(5);
  await until({ oneOf: 5 });
  desk.handTo();
  await vi.waitFor(() => expect(orders).toHaveLength(3));
  expect(orders.at(-1)).toEqual({ collector: null, oneOf: 5, isInPanel: true });
  expect(fetched).toEqual([]);
});

test('a tab that only reads traces nothing', async () => {
  store.set({ tab: { role: 'reader', owner: 'the other tab' } });
  desk.showInPanel(true);
  desk.sampleOneOf(5);
  await desk.start();
  expect([orders, saved, fetched]).toEqual([[], [], []]);
});
