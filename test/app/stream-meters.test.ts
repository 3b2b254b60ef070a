import { expect, test } from 'vitest';
import { initialState } from '../../src/app/initial-state';
import type { AppState } from '../../src/app/state';
import { StreamMeters } from '../../src/app/stream-meters';
import { allocateMemory } from '../../src/shared/memory';
import { Snapshot } from '../../src/shared/snapshot';
import { SAMPLE_STATES } from '../helpers/sample-states';

const snapshot = new Snapshot(allocateMemory(false).snapshot);
snapshot.volts[2] = 1.5;
snapshot.targets[2] = 2.5;
/** Jack 3 is the third of the sample patch. */
const INDEX = SAMPLE_STATES.armed.patch.jacks.findIndex(({ jack }) => jack === 3);

const figuresOf = (state: AppState, hasStream = true): readonly (number | null)[] => {
  const meters = new StreamMeters({ state }, { current: hasStream ? { snapshot } : null });
  return [meters.voltsAt(INDEX), meters.targetAt(INDEX)];
};

test('the tab that plays shows what the audio thread published for the jack', () => {
  expect(figuresOf(SAMPLE_STATES.armed)).toEqual([1.5, 2.5]);
});

test('a tab that drives the outputs and has no stream shows 0 V', () => {
  expect(figuresOf(initialState({ canChooseOutput: true, isolated: true }), false)).toEqual([0, 0]);
});

test('a tab that only reads knows no volts, and never says 0', () => {
  expect(figuresOf(SAMPLE_STATES.reader, false)).toEqual([null, null]);
});

test('the last volts of an audio thread that does not answer are not said to be so now', () => {
  const outputs = { gate: 'unknown', isLate: false } as const;
  expect(figuresOf({ ...SAMPLE_STATES.armed, outputs })).toEqual([null, null]);
});
