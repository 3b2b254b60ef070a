/** Presses of Demo crowd while a stream opens or closes, with a stream and an engine that are not there. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { OutputError } from '../../../src/adapters/audio/audio-output';
import type { RemoteEngine } from '../../../src/app/engine/remote-engine';
import { OutputList } from '../../../src/app/outputs/output-list';
import { Session } from '../../../src/app/session/session';
import { SimulationDesk } from '../../../src/app/session/simulation-desk';
import { Stream } from '../../../src/app/session/stream';
import { initialState } from '../../../src/app/state/initial-state';
import { PageStore } from '../../../src/app/state/store';

// It makes a frame of the page, which Node has not.
vi.mock('../../../src/adapters/audio/lookout', () => ({ Lookout: EventTarget }));

let store: PageStore;
let session: Session;
let simulation: SimulationDesk;
let startSimulation: ReturnType<typeof vi.fn>;
/** Each opening of a stream that waits for an answer. */
let openings: { resolve: (stream: Stream) => void; reject: (error: Error) => void }[];
/** The stream comes to 0 V by it. */
let rest: Promise<void>;
let comeToRest: () => void;

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback));
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  const mediaDevices = Object.assign(new EventTarget(), { enumerateDevices: () => Promise.resolve([]) });
  vi.stubGlobal('navigator', { userAgent: '', platform: '', mediaDevices });
  vi.useFakeTimers();
  openings = [];
  rest = new Promise((resolve) => {
    comeToRest = resolve;
  });
  vi.spyOn(Stream, 'open').mockImplementation(
    () => new Promise((resolve, reject) => openings.push({ resolve, reject })),
  );
  const done = (): Promise<void> => Promise.resolve();
  startSimulation = vi.fn(done);
  const engine = { startSimulation, stopSimulation: done, connectChat: done, disconnectChat: done };
  const remote = (): RemoteEngine =>
    ({ ...engine, detachAudio: done, prepareStop: done }) as unknown as RemoteEngine;
  store = new PageStore(initialState({ canChooseOutput: true, isolated: true }));
  session = new Session(store, remote, done, done());
  simulation = new SimulationDesk(
    store,
    remote,
    session,
    new OutputList(store, () => undefined),
    () => undefined,
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(50);
const press = async (): Promise<void> => {
  const { running } = store.state.simulation;
  simulation.set({ ...store.state.simulation, running: !running });
  await settle();
};
const goLive = async (): Promise<void> => {
  void session.start(false);
  await settle();
};
const stop = async (): Promise<void> => {
  void session.stop();
  await settle();
};
const answer = async (nth: number): Promise<void> => {
  const stream = {
    ...{ sentence: 'live on Demo', isArmed: false, arm: () => undefined, rest: () => rest },
    ...{ handTo: () => Promise.resolve(), close: () => Promise.resolve() },
    describe: () => ({ label: 'Demo', channels: 8, sampleRate: 48_000, jacksWithoutChannel: [] }),
  };
  openings[nth].resolve(stream as unknown as Stream);
  await settle();
};
const show = (): unknown => [store.state.session, store.state.isDemoShow, store.state.simulation.running];

describe('Demo crowd while a stream opens', () => {
  test('plays to that one, which stays the person’s own', async () => {
    await goLive();
    await press();
    expect(show()).toEqual(['starting', false, true]);
    expect(startSimulation).not.toHaveBeenCalled();
    await answer(0);
    expect(show()).toEqual(['live', false, true]);
    expect(startSimulation).toHaveBeenCalledTimes(1);
    expect(openings).toHaveLength(1);
  });

  test('pressed twice plays nothing', async () => {
    await goLive();
    await press();
    await press();
    await answer(0);
    expect(show()).toEqual(['live', false, false]);
    expect(startSimulation).not.toHaveBeenCalled();
  });

  test('pressed three times plays once', async () => {
    await goLive();
    await press();
    await press();
    await press();
    await answer(0);
    expect(show()).toEqual(['live', false, true]);
    expect(startSimulation).toHaveBeenCalledTimes(1);
  });

  test('plays once with what was set last', async () => {
    await goLive();
    await press();
    simulation.set({ ...store.state.simulation, perSecond: 7 });
    await answer(0);
    expect(startSimulation.mock.calls).toMatchObject([[{ perSecond: 7 }]]);
  });

  test('is over with Stop, and opens nothing more', async () => {
    await goLive();
    await press();
    await stop();
    await answer(0);
    expect(show()).toEqual(['stopped', false, false]);
    expect(startSimulation).not.toHaveBeenCalled();
    expect(openings).toHaveLength(1);
  });

  test('takes the demo where that one does not open', async () => {
    await goLive();
    await press();
    openings[0].reject(new OutputError('The interface is taken.'));
    await settle();
    await answer(1);
    expect(show()).toEqual(['live', true, true]);
    expect(startSimulation).toHaveBeenCalledTimes(1);
  });

  test('which it asked for itself, pressed three times, plays once to the last', async () => {
    await press();
    await press();
    await press();
    expect(openings).toHaveLength(2);
    await answer(0);
    await answer(1);
    expect(show()).toEqual(['live', true, true]);
    expect(startSimulation).toHaveBeenCalledTimes(1);
  });
});

test('Demo crowd while a stream comes to 0 V opens the next one after that', async () => {
  await goLive();
  await answer(0);
  await stop();
  await press();
  expect([store.state.session, openings.length]).toEqual(['stopping', 1]);
  comeToRest();
  await settle();
  await answer(1);
  expect(show()).toEqual(['live', true, true]);
  expect(startSimulation).toHaveBeenCalledTimes(1);
});
