/** The list of the evening's alerts, with what was done about them. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { initialState } from '../../../src/app/state/initial-state';
import type { AppState } from '../../../src/app/state/state';
import { Evening } from '../../../src/app/watch/evening';
import type { EpochMilliseconds } from '../../../src/domain/numbers/units';
import { readWatchSettings } from '../../../src/domain/watch/watch-settings';
import { raisedAlert, sampleAlert } from '../../helpers/samples/sample-alert';

const HOUR_MS = 3_600_000;
const at = (wall: number): EpochMilliseconds => wall as EpochMilliseconds;

let state: AppState;
let sounds: number;
let evening: Evening;

beforeEach(() => {
  state = initialState({ canChooseOutput: true, isolated: true });
  sounds = 0;
  const store = {
    get state() {
      return state;
    },
    set: (change: Partial<AppState>) => {
      state = { ...state, ...change };
    },
  };
  evening = new Evening(store, () => sounds++);
});

const notes = () => state.evening.map(({ name, to, deeds }) => ({ name, to, deeds }));
const mutes = (): string[] =>
  readWatchSettings(state.watchBy)
    .mutes.map(({ alert }) => alert)
    .toSorted();

test('an alert is noted once while it stands, and is over when it recovered', () => {
  evening.heed([raisedAlert({ since: at(1_000) })]);
  evening.heed([raisedAlert({ since: at(1_000), state: 'recovering' })]);
  expect(notes()).toEqual([{ name: 'latencyP99', to: null, deeds: [] }]);
  evening.heed([sampleAlert({ since: at(9_000) })]);
  expect(notes()).toEqual([{ name: 'latencyP99', to: 9_000, deeds: ['recovered'] }]);
});

test('the newest comes first, and one that comes again is another note', () => {
  evening.heed([raisedAlert()]);
  evening.heed([sampleAlert()]);
  evening.heed([raisedAlert(), raisedAlert({ name: 'memory' })]);
  expect(notes().map(({ name }) => name)).toEqual(['latencyP99', 'memory', 'latencyP99']);
});

test('what is not measured any more has not recovered', () => {
  evening.heed([raisedAlert()]);
  evening.heed([sampleAlert({ state: 'noData' })]);
  expect(notes()[0].deeds).toEqual(['not measured any more']);
});

test('an alert that is switched off while it stands is over by that', () => {
  evening.heed([raisedAlert()]);
  evening.heed([]);
  expect(notes()[0].deeds).toEqual(['no longer watched']);
});

test('deeds are noted on the alert that stands', () => {
  evening.heed([raisedAlert(), raisedAlert({ name: 'memory' })]);
  evening.note('memory', 'pressed Open limits');
  expect(notes().map(({ deeds }) => deeds)).toEqual([[], ['pressed Open limits']]);
});

test('two hundred notes are the most', () => {
  for (let nth = 0; nth < 300; nth++) {
    evening.heed([raisedAlert({ since: at(nth) })]);
    evening.heed([sampleAlert()]);
  }
  expect(state.evening).toHaveLength(200);
  expect(state.evening[0].from).toBe(299);
});

describe('a mute', () => {
  const later = (): EpochMilliseconds => at(Date.now() + HOUR_MS);

  test('stands in the settings, in the place of an earlier one of the same alert', () => {
    state = { ...state, watchBy: evening.muted('memory', later()) };
    state = { ...state, watchBy: evening.muted('memory', later()) };
    state = { ...state, watchBy: evening.muted('storage', later()) };
    expect(mutes()).toEqual(['memory', 'storage']);
    state = { ...state, watchBy: evening.muted('memory', at(0)) };
    expect(mutes()).toEqual(['storage']);
  });

  test('of all takes the place of every other, and one can be heard again by itself', () => {
    state = { ...state, watchBy: evening.muted('memory', later()) };
    state = { ...state, watchBy: evening.muted('all', later()) };
    expect(mutes()).toEqual(['all']);
    state = { ...state, watchBy: evening.muted('memory', at(0)) };
    expect(mutes()).not.toContain('memory');
    expect(mutes()).toContain('storage');
    state = { ...state, watchBy: evening.muted('all', at(0)) };
    expect(mutes()).toEqual([]);
  });

  test('leaves every other setting as it is, and is noted', () => {
    state = { ...state, watchBy: JSON.stringify({ sound: true, later: 1 }) };
    evening.heed([raisedAlert()]);
    const settings = readWatchSettings(evening.muted('latencyP99', later()));
    expect(settings).toMatchObject({ sound: true, later: 1 });
    expect(notes()[0].deeds[0]).toMatch(/^muted until /);
  });
});

describe('the sound', () => {
  beforeEach(() => {
    state = { ...state, watchBy: JSON.stringify({ sound: true }) };
  });

  test('comes with a new alert and once only, whatever else comes in the next seconds', () => {
    vi.spyOn(performance, 'now').mockReturnValue(0);
    evening.heed([raisedAlert()]);
    evening.heed([raisedAlert(), raisedAlert({ name: 'memory' })]);
    expect(sounds).toBe(1);
    vi.spyOn(performance, 'now').mockReturnValue(11_000);
    evening.heed([raisedAlert(), raisedAlert({ name: 'memory' }), raisedAlert({ name: 'storage' })]);
    expect(sounds).toBe(2);
    vi.restoreAllMocks();
  });

  test('does not come for a muted alert, nor where nobody wants it', () => {
    evening.heed([raisedAlert({ isMuted: true, isTold: false })]);
    state = { ...state, watchBy: '' };
    evening.heed([raisedAlert({ name: 'memory' })]);
    expect(sounds).toBe(0);
  });
});
