/** The synth follows the volts that chat asks for, at 60 Hz or more. The speakers are stood in for. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Speakers } from '../../../src/adapters/speakers/speakers';
import { ListenPlayer } from '../../../src/app/listen/listen-player';
import { initialState } from '../../../src/app/state/initial-state';
import type { AppState } from '../../../src/app/state/state';
import type { SynthControls } from '../../../src/domain/listen/synth-controls';

const played: SynthControls[] = [];
const close = vi.fn(() => Promise.resolve());
let state: AppState;
let volts: (number | null)[];
let panics: number;
let player: ListenPlayer;

const PITCH = 0;
const CUTOFF = 2;
const asked = (index: number, of: number): void => {
  volts[index] = of;
  const values = [...state.values];
  values[index] = { index, value: 1, volts: of, setBy: 'Ann' };
  state = { ...state, values };
};
const wait = (ms: number): void => {
  vi.advanceTimersByTime(ms);
};
const last = (): SynthControls => played.at(-1);

beforeEach(async () => {
  vi.useFakeTimers();
  played.length = 0;
  volts = [];
  panics = 0;
  state = { ...initialState({ canChooseOutput: true, isolated: true }), session: 'live' };
  const speakers = { play: (controls: SynthControls) => played.push(controls), setVolume: vi.fn(), close };
  vi.spyOn(Speakers, 'open').mockResolvedValue(speakers as unknown as Speakers);
  player = await ListenPlayer.start({
    store: {
      get state() {
        return state;
      },
    },
    meters: { askedAt: (jackIndex) => volts[jackIndex] ?? null },
    panics: () => panics,
    sinkId: '',
    onLost: () => undefined,
  });
});
afterEach(async () => {
  await player.stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('it plays at least 60 times a second, and begins with a note that is heard', () => {
  wait(1_000);
  expect(played.length).toBeGreaterThan(60);
  expect(played.at(1)).toMatchObject({ notes: 1, isHeld: true });
});

test('a jack that chat moves is followed, by the volts of the moment', () => {
  asked(PITCH, 1);
  wait(20);
  const before = last().pitch1;
  asked(PITCH, 2);
  wait(20);
  expect(last().pitch1 / before).toBeCloseTo(2, 9);
});

test('volts that are not known stand where chat put them', () => {
  asked(CUTOFF, 4);
  volts[CUTOFF] = null;
  wait(20);
  expect(last().cutoff).toBeCloseTo(0.8, 9);
});

test('nothing is asked of a jack that nobody moved, nor while nothing is live', () => {
  volts[CUTOFF] = 5;
  wait(20);
  const own = last().cutoff;
  asked(CUTOFF, 5);
  wait(20);
  expect(last().cutoff).not.toBe(own);
  state = { ...state, session: 'stopped' };
  wait(20);
  expect(last().cutoff).toBe(own);
});

test('a panic ends the note, and the fall of every jack to its rest begins none', () => {
  asked(PITCH, 2);
  asked(CUTOFF, 4);
  wait(20);
  const { notes } = last();
  panics = 1;
  volts = [0, 0, 0];
  wait(20);
  expect(last()).toMatchObject({ notes, isHeld: false });
});

test('an edit of the patch changes what feeds it at once', () => {
  asked(CUTOFF, 5);
  wait(20);
  expect(last().cutoff).toBe(1);
  const { patch } = state;
  state = { ...state, patch: { ...patch, listen: { byName: false, feeds: [] } } };
  wait(20);
  expect(last().cutoff).toBeLessThan(1);
});

test('stopped, it plays nothing more and closes the speakers', async () => {
  await player.stop();
  const { length } = played;
  wait(100);
  expect(played).toHaveLength(length);
  expect(close).toHaveBeenCalled();
});
