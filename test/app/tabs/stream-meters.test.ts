import { expect, test } from 'vitest';
import { initialState } from '../../../src/app/state/initial-state';
import type { AppState } from '../../../src/app/state/state';
import { StreamMeters } from '../../../src/app/tabs/stream-meters';
import { volts } from '../../../src/domain/numbers/units';
import { profileById } from '../../../src/domain/devices/profiles';
import { type JackRow, jackTable } from '../../../src/domain/devices/jack-table';
import type { Patch } from '../../../src/domain/patch/patch';
import { allocateMemory } from '../../../src/shared/memory';
import { Snapshot } from '../../../src/shared/snapshot';
import { SAMPLE_STATES } from '../../helpers/samples/sample-states';

const snapshot = new Snapshot(allocateMemory(false).snapshot);
snapshot.volts[2] = 1.5;
snapshot.targets[2] = 2.5;
snapshot.asked[2] = 2;
/** Jack 3 is the third of the sample patch. */
const INDEX = SAMPLE_STATES.armed.patch.jacks.findIndex(({ jack }) => jack === 3);

/** An interface of four channels and ±5 V. */
const tableOf = (patch: Patch): JackRow[] =>
  jackTable(patch, { ...profileById('generic'), fullScaleVolts: volts(5) }, 4);

/** The other tab's words about physical jack 3. */
const EAR = {
  voltsAt: (jack: number) => (jack === 3 ? 7 : 0),
  targetAt: (jack: number) => (jack === 3 ? 8 : 0),
};
const DEAF = { voltsAt: () => null, targetAt: () => null };

const metersOf = (state: AppState, hasStream = true, ear: typeof EAR | typeof DEAF = EAR): StreamMeters =>
  new StreamMeters({ state }, { current: hasStream ? { snapshot, tableOf } : null }, ear);

const figuresOf = (...[state, hasStream, ear]: Parameters<typeof metersOf>): readonly (number | null)[] => {
  const meters = metersOf(state, hasStream, ear);
  return [meters.voltsAt(INDEX), meters.targetAt(INDEX), meters.askedAt(INDEX)];
};

test('the tab that plays shows what the audio thread published for the jack', () => {
  expect(figuresOf(SAMPLE_STATES.armed)).toEqual([1.5, 2.5, 2]);
});

test('a tab that drives the outputs and has no stream shows 0 V', () => {
  expect(figuresOf(initialState({ canChooseOutput: true, isolated: true }), false)).toEqual([0, 0, 0]);
});

test('a tab that only reads shows what the other one says of the jack', () => {
  expect(figuresOf(SAMPLE_STATES.reader, false)).toEqual([7, 8, 8]);
});

test('a tab that only reads and hears nothing knows no volts, and never says 0', () => {
  expect(figuresOf(SAMPLE_STATES.reader, false, DEAF)).toEqual([null, null, null]);
});

test('the last volts of an audio thread that does not answer are not said to be so now', () => {
  const outputs = { fade: 'unknown', isLate: false } as const;
  expect(figuresOf({ ...SAMPLE_STATES.armed, outputs })).toEqual([null, null, null]);
});

/** Jacks 3, 4 and 7, each resting at 8 V. */
const resting = (): AppState => {
  const { patch } = SAMPLE_STATES.armed;
  const limits = { min: -10, max: 10, rest: 8, slewVoltsPerSecond: null };
  const jacks = [3, 4, 7].map((jack) => ({ ...patch.jacks[0], jack, channel: null, limits }));
  return { ...SAMPLE_STATES.armed, patch: { ...patch, jacks } };
};

test('from here, arming takes each jack to what the audio thread heads for, and none without a channel', () => {
  snapshot.targets[3] = -1;
  snapshot.targets[6] = 9;
  expect(metersOf(resting()).startsOf('here')).toEqual([2.5, -1, 0]);
});

test('from rest, arming takes each jack to its rest, as far as the interface reaches, and none without a channel', () => {
  expect(metersOf(resting()).startsOf('rest')).toEqual([5, 5, 0]);
});

test('a stream that is yet to open starts at rest either way', () => {
  expect(metersOf(resting(), false).startsOf('here')).toEqual([8, 8, 8]);
});
