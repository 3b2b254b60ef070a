/** The Demo crowd from one press, with a stream and an engine that are not there; and what a first visit is. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { OutputError } from '../../../src/adapters/audio/audio-output';
import type { RemoteEngine } from '../../../src/app/engine/remote-engine';
import { OutputList } from '../../../src/app/outputs/output-list';
import { Persistence } from '../../../src/app/saving/persistence';
import { FirstVisit } from '../../../src/app/session/first-visit';
import { Session } from '../../../src/app/session/session';
import { SetupDesk } from '../../../src/app/session/setup-desk';
import { SimulationDesk } from '../../../src/app/session/simulation-desk';
import { Stream } from '../../../src/app/session/stream';
import { initialState } from '../../../src/app/state/initial-state';
import { PageStore } from '../../../src/app/state/store';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import { NOTHING_SAVED } from '../../../src/domain/patch/saved';

// It makes a frame of the page, which Node has not.
vi.mock('../../../src/adapters/audio/lookout', () => ({ Lookout: EventTarget }));

const stream = {
  sentence: 'live on Demo',
  arm: () => undefined,
  isArmed: true,
  rest: () => Promise.resolve(),
  handTo: () => Promise.resolve(),
  close: () => Promise.resolve(),
  describe: () => ({ label: 'Demo', channels: 8, sampleRate: 48_000, jacksWithoutChannel: [] }),
};
const ES8 = { id: 'x', label: 'ES-8' };

let store: PageStore;
let session: Session;
let setup: SetupDesk;
let simulation: SimulationDesk;
let visit: FirstVisit;
let engine: Record<string, ReturnType<typeof vi.fn>>;
let saved: object[];
/** Whether the crowd ran, each time that this changed. */
let heard: boolean[];

beforeEach(() => {
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback));
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  const mediaDevices = Object.assign(new EventTarget(), { enumerateDevices: () => Promise.resolve([]) });
  vi.stubGlobal('navigator', { userAgent: '', platform: '', mediaDevices });
  vi.spyOn(Stream, 'open').mockResolvedValue(stream as unknown as Stream);
  vi.useFakeTimers();
  const calls = ['startSimulation', 'stopSimulation', 'connectChat', 'disconnectChat'];
  calls.push('detachAudio', 'prepareStop');
  engine = Object.fromEntries(calls.map((call) => [call, vi.fn(() => Promise.resolve())]));
  store = new PageStore(initialState({ canChooseOutput: true, isolated: true }));
  saved = [];
  heard = [];
  const persistence = new Persistence(store);
  vi.spyOn(persistence, 'save').mockImplementation((change) => {
    saved.push(change);
    return Promise.resolve();
  });
  const remote = (): RemoteEngine => engine as unknown as RemoteEngine;
  const outputs = new OutputList(store, () => undefined);
  session = new Session(store, remote, () => Promise.resolve(), Promise.resolve());
  setup = new SetupDesk(store, outputs, persistence, session);
  simulation = new SimulationDesk(store, remote, session, outputs, (running) => {
    heard.push(running);
  });
  visit = new FirstVisit(store, persistence);
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
/** Which output each stream was opened on. */
const opened = (): unknown[] => vi.mocked(Stream.open).mock.calls.map(([{ outputId }]) => outputId);

/** The interface was chosen; now it is in the list or not. */
function choose(isThere: boolean): void {
  const { devices } = store.state;
  store.set({
    setup: { ...store.state.setup, outputId: ES8.id, outputLabel: ES8.label },
    devices: { labels: 'shown', list: isThere ? [...devices.list, ES8] : devices.list },
  });
}

test('Go live waits for what was saved and for the address, and joins the channel that they name', async () => {
  let bringBack: () => void = () => undefined;
  const broughtBack = new Promise<void>((resolve) => {
    bringBack = resolve;
  });
  const remote = (): RemoteEngine => engine as unknown as RemoteEngine;
  session = new Session(store, remote, () => Promise.resolve(), broughtBack);
  void session.goLive();
  await settle();
  expect(store.state.session).toBe('stopped');
  store.set({ setup: { ...store.state.setup, twitchChannel: 'monstercat' } });
  bringBack();
  await settle();
  expect(store.state.session).toBe('live');
  expect(engine['connectChat']).toHaveBeenCalledWith('monstercat', null);
});

describe('one press of Demo crowd', () => {
  test('lasts until Stop at most', async () => {
    await press();
    await session.stop();
    expect(store.state.simulation.running).toBe(false);
  });

  test('opens a session and starts the crowd, and arms nothing', async () => {
    await press();
    expect(store.state).toMatchObject({ session: 'live', isDemoShow: true, armed: false });
    expect(engine['startSimulation']).toHaveBeenCalledTimes(1);
    expect(opened()).toEqual([null]);
  });

  test('pressed again leaves everything as it was', async () => {
    const before = store.state;
    await press();
    await press();
    const { session: now, isDemoShow, armed, acknowledged, setup: chosen } = store.state;
    expect({ now, isDemoShow, armed, acknowledged }).toEqual({
      ...{ now: 'stopped', isDemoShow: false, armed: false, acknowledged: false },
    });
    expect(chosen).toEqual(before.setup);
    expect(store.state.isFirstVisit).toBe(true);
    expect(saved).toEqual([]);
    expect(heard).toEqual([true, false]);
  });

  test('leads on after 20 s to a try, after 40 s to an interface, and from the start again', async () => {
    await press();
    expect(store.state.demoStep).toBe('watch');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(store.state.demoStep).toBe('try');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(store.state.demoStep).toBe('connect');
    await press();
    await press();
    expect(store.state.demoStep).toBe('watch');
  });

  test('in a session that a person opened ends only the crowd', async () => {
    await session.goLive();
    await press();
    await press();
    expect(store.state).toMatchObject({ session: 'live', isDemoShow: false });
    expect(engine['stopSimulation']).toHaveBeenCalledTimes(1);
  });

  test('that is taken back while the stream opens opens nothing', async () => {
    simulation.set({ ...store.state.simulation, running: true });
    await press();
    expect(store.state).toMatchObject({ session: 'stopped', simulation: { running: false } });
    expect(engine['startSimulation']).not.toHaveBeenCalled();
  });

  test('ends only the crowd where somebody has armed meanwhile', async () => {
    await press();
    store.set({ armed: true });
    await press();
    expect(store.state.session).toBe('live');
  });

  test('needs no channel: a bad one that is typed does not stand in its way', async () => {
    setup.setTwitchChannel('not a channel!');
    await press();
    expect(store.state.session).toBe('live');
    expect(engine['connectChat']).not.toHaveBeenCalled();
  });

  test('plays to the chosen interface where that is there', async () => {
    choose(true);
    await press();
    expect(opened()).toEqual([ES8.id]);
  });

  test.each(['is gone', 'does not open'])('plays to the demo where the chosen interface %s', async (how) => {
    choose(how === 'does not open');
    vi.mocked(Stream.open).mockImplementation(({ outputId }) =>
      outputId === null
        ? Promise.resolve(stream as unknown as Stream)
        : Promise.reject(new OutputError('The interface is taken.')),
    );
    await press();
    expect(store.state).toMatchObject({ session: 'live', setup: { outputId: 'demo' } });
    expect(opened()).toEqual(how === 'is gone' ? [null] : [ES8.id, null]);
    expect(saved).toEqual([]);
  });
});

describe('a Twitch channel that is named while live', () => {
  test('is joined in the place of the one before', async () => {
    setup.setTwitchChannel('one');
    await session.goLive();
    setup.joinTwitchChannel('twitch.tv/two');
    expect(engine['connectChat'].mock.calls).toEqual([
      ['one', null],
      ['two', null],
    ]);
    expect(saved.at(-1)).toEqual({ twitchChannel: 'twitch.tv/two' });
  });

  test.each(['', 'not a channel!'])('is refused with its fault where it is none: “%s”', async (text) => {
    setup.setTwitchChannel('one');
    await session.goLive();
    setup.joinTwitchChannel(text);
    expect(engine['connectChat']).toHaveBeenCalledTimes(1);
    expect(store.state.setup.twitchChannel).toBe('one');
    expect(store.state.setup.twitchChannelFault).not.toBeNull();
  });

  test('is not taken while stopped', () => {
    setup.joinTwitchChannel('one');
    expect(store.state.setup.twitchChannel).toBe('');
  });
});

describe('the first visit', () => {
  test('ends when a person goes live, and the next visit knows', async () => {
    await session.goLive();
    await settle();
    expect(store.state.isFirstVisit).toBe(false);
    expect(saved).toEqual([{ outputId: 'demo', outputLabel: 'Demo (no sound)' }]);
  });

  test('ends with a patch', async () => {
    store.set({ patch: { ...DEFAULT_PATCH, name: 'Mine' } });
    await settle();
    expect(store.state.isFirstVisit).toBe(false);
  });

  test('is none where an interface or a patch was saved', () => {
    visit.heed(NOTHING_SAVED);
    expect(store.state.isFirstVisit).toBe(true);
    visit.heed({ ...NOTHING_SAVED, outputId: 'demo' });
    expect(store.state.isFirstVisit).toBe(false);
  });
});
