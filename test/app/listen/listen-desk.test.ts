/** The synth's switch: where it may play, and how it stops when it may not. The speakers are stood in for. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ListenDesk } from '../../../src/app/listen/listen-desk';
import { ListenPlayer, type PlayerOptions } from '../../../src/app/listen/listen-player';
import { initialState } from '../../../src/app/state/initial-state';
import type { AppState, Meters } from '../../../src/app/state/state';
import { PageStore } from '../../../src/app/state/store';

interface Player {
  readonly options: PlayerOptions;
  readonly setVolume: ReturnType<typeof vi.fn>;
  readonly play: ReturnType<typeof vi.fn>;
  readonly stop: ReturnType<typeof vi.fn>;
}

const output = (deviceId: string, label: string, groupId = deviceId) => ({
  kind: 'audiooutput',
  deviceId,
  label,
  groupId,
});
const SPEAKERS = output('s', 'Speakers');
const ES8 = output('e', 'ES-8');
const PHONES = output('p', 'Headphones');
const defaultIs = ({ label, groupId }: typeof SPEAKERS) => output('default', `Default - ${label}`, groupId);

let listed: readonly (typeof SPEAKERS)[];
let mediaDevices: EventTarget;
let store: PageStore;
let desk: ListenDesk;
let players: Player[];
let saved: string[];

beforeEach(() => {
  vi.useFakeTimers();
  players = [];
  saved = [];
  listed = [defaultIs(SPEAKERS), SPEAKERS, ES8];
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback));
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  mediaDevices = Object.assign(new EventTarget(), { enumerateDevices: () => Promise.resolve(listed) });
  vi.stubGlobal('navigator', { userAgent: '', mediaDevices });
  vi.spyOn(ListenPlayer, 'start').mockImplementation((options) => {
    const player = { options, setVolume: vi.fn(), play: vi.fn(), stop: vi.fn(() => Promise.resolve()) };
    players.push(player);
    return Promise.resolve(player as unknown as ListenPlayer);
  });
  store = new PageStore(initialState({ canChooseOutput: true, isolated: true }));
  desk = new ListenDesk(
    store,
    {} as Meters,
    () => 0,
    (speakersId) => saved.push(speakersId),
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(20);
const listen = (): AppState['listen'] => store.state.listen;
const choose = (id: string, label: string): void =>
  store.set({ setup: { ...store.state.setup, outputId: id, outputLabel: label } });
const turn = async (on: boolean): Promise<void> => {
  desk.turn(on);
  await settle();
};
const playing = (): Player[] => players.filter(({ stop }) => stop.mock.calls.length === 0);

describe('turned on', () => {
  test('with the demo, it plays on the default output', async () => {
    await turn(true);
    expect(listen()).toMatchObject({ isOn: true, obstacle: null });
    expect(players.map(({ options }) => options.sinkId)).toEqual(['']);
  });

  test('beside an interface, it plays on the speakers by their own id', async () => {
    choose('e', 'ES-8');
    await turn(true);
    expect(players.map(({ options }) => options.sinkId)).toEqual(['s']);
  });

  test('where the interface is the default, it stays off and says what to do', async () => {
    choose('e', 'ES-8');
    listed = [defaultIs(ES8), SPEAKERS, ES8];
    await turn(true);
    expect(players).toEqual([]);
    expect(listen().isOn).toBe(false);
    expect(store.state.notice).toBe(listen().obstacle);
    expect(store.state.notice).toMatch(/choose your speakers below/);
  });

  test('and off again before it plays, it never plays', async () => {
    desk.turn(true);
    desk.turn(false);
    await settle();
    expect(playing()).toEqual([]);
    expect(listen().isOn).toBe(false);
  });

  test('twice, it plays once', async () => {
    desk.turn(true);
    await turn(true);
    expect(players).toHaveLength(1);
  });

  test('where the speakers do not open, it is off and says so', async () => {
    vi.mocked(ListenPlayer.start).mockRejectedValueOnce(new Error('no'));
    await turn(true);
    expect(listen().isOn).toBe(false);
    expect(store.state.notice).toMatch(/speakers did not open/);
  });
});

describe('while it plays, it stops at once and says why', () => {
  beforeEach(async () => {
    choose('e', 'ES-8');
    await turn(true);
    expect(playing()).toHaveLength(1);
  });

  const stopsWith = (sentence: RegExp): void => {
    expect(playing()).toEqual([]);
    expect(listen().isOn).toBe(false);
    expect(store.state.notice).toMatch(sentence);
  };

  test('when its speakers are unplugged and the interface is left', async () => {
    listed = [defaultIs(ES8), ES8];
    mediaDevices.dispatchEvent(new Event('devicechange'));
    await settle();
    stopsWith(/turned off.*only audio output/);
  });

  test('when Chrome hides the names, told by nobody', async () => {
    listed = [output('', '')];
    await vi.advanceTimersByTimeAsync(250);
    stopsWith(/turned off.*hides the device names/);
  });

  test('when the output for CV becomes the one on which it plays', async () => {
    listed = [defaultIs(SPEAKERS), SPEAKERS];
    choose('s', 'Speakers');
    await settle();
    stopsWith(/turned off/);
  });

  test('when another tab takes the outputs over', async () => {
    store.set({ tab: { role: 'reader', owner: 'the other' } });
    await settle();
    stopsWith(/another tab/i);
  });

  test('when the context says that its speakers are gone', () => {
    players[0].options.onLost();
    stopsWith(/speakers went away/);
  });

  test('after a look, when the outputs are armed', async () => {
    listed = [defaultIs(ES8), ES8];
    store.set({ armed: true });
    await settle();
    stopsWith(/turned off/);
  });
});

test('it moves to other speakers when a person chooses them, and stops on the first', async () => {
  choose('e', 'ES-8');
  listed = [defaultIs(SPEAKERS), SPEAKERS, PHONES, ES8];
  await turn(true);
  desk.chooseSpeakers('p');
  await settle();
  expect(playing().map(({ options }) => options.sinkId)).toEqual(['p']);
  expect(players).toHaveLength(2);
  expect(listen().isOn).toBe(true);
});

test('chosen speakers are kept, and bring nothing to sound by themselves', async () => {
  choose('e', 'ES-8');
  listed = [defaultIs(ES8), SPEAKERS, PHONES, ES8];
  desk.chooseSpeakers('p');
  expect(saved).toEqual(['p']);
  desk.restore('s');
  await settle();
  expect(players).toEqual([]);
  expect(listen().obstacle).toBeNull();
  await turn(true);
  expect(players.map(({ options }) => options.sinkId)).toEqual(['s']);
});

test('it plays at every tick of the engine, and not when it is off', async () => {
  desk.play();
  await turn(true);
  desk.play();
  expect(players[0].play).toHaveBeenCalledTimes(1);
  await turn(false);
  desk.play();
  expect(players[0].play).toHaveBeenCalledTimes(1);
});

test('the volume starts low, and reaches what plays', async () => {
  expect(listen().volume).toBeLessThan(0.5);
  await turn(true);
  desk.setVolume(0.7);
  expect(players[0].setVolume).toHaveBeenCalledWith(0.7);
});

describe('the Demo crowd', () => {
  test('is heard, and goes as it came', async () => {
    desk.followDemo(true);
    await settle();
    expect(playing()).toHaveLength(1);
    desk.followDemo(false);
    expect(playing()).toEqual([]);
    expect(listen().isOn).toBe(false);
  });

  test('does not turn on what a person has turned off, nor off what a person has turned on', async () => {
    await turn(true);
    desk.followDemo(true);
    desk.followDemo(false);
    expect(playing()).toHaveLength(1);
    await turn(false);
    desk.followDemo(true);
    await settle();
    expect(playing()).toEqual([]);
  });

  test('says nothing where something stands in the way, and is quiet beside an armed interface', async () => {
    choose('e', 'ES-8');
    listed = [defaultIs(ES8), SPEAKERS, ES8];
    desk.followDemo(true);
    await settle();
    expect(playing()).toEqual([]);
    expect(store.state.notice).toBe('');
    listed = [defaultIs(SPEAKERS), SPEAKERS, ES8];
    store.set({ armed: true });
    desk.followDemo(true);
    await settle();
    expect(playing()).toEqual([]);
  });
});
