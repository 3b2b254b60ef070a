/** The word of the header: one for each thing that the outputs may do, and never the one that was only asked for. */
import { expect, test } from 'vitest';
import type { AppState } from '../../../src/app/state/state';
import { stateWord } from '../../../src/ui/words/state-word';
import { everyState } from '../../helpers/samples/every-state';
import { SAMPLE_STATES } from '../../helpers/samples/sample-states';

const LIVE: AppState = SAMPLE_STATES['live-at-rest'];
const ARMED: AppState = SAMPLE_STATES.armed;

test.each<[string, string, AppState]>([
  ['OFF', 'outline', SAMPLE_STATES.ready],
  ['REHEARSAL', 'hatched', LIVE],
  ['ARMED', 'filled', ARMED],
  ['PAUSED', 'bars', { ...ARMED, control: { ...ARMED.control, paused: true } }],
  ['PANIC', 'red', { ...LIVE, isPanicFresh: true }],
  ['LOST', 'lost', SAMPLE_STATES['device-lost']],
  ['DRIVEN BY ANOTHER TAB', 'elsewhere', SAMPLE_STATES.reader],
])('%s is drawn %s', (word, look, state) => {
  expect(stateWord(state)).toMatchObject({ word, look });
});

test('a panic that the audio thread has not followed is not called one', () => {
  const fresh: AppState = { ...LIVE, isPanicFresh: true };
  expect(stateWord({ ...fresh, outputs: { fade: 'unknown', isLate: false } }).word).toBe('NOT KNOWN');
  expect(stateWord({ ...fresh, outputs: { fade: 'open', isLate: true } }).word).toBe('NOT DISARMED');
  expect(stateWord({ ...ARMED, isPanicFresh: true }).word).toBe('ARMED');
});

test('filled and bars stand for volts alone: no other look says that the jacks may be away from 0 V', () => {
  for (const state of everyState()) {
    const { look } = stateWord(state);
    const { fade } = state.outputs;
    const mayBeAway = fade === 'open' || fade === 'opening' || fade === 'closing';
    if (state.tab.role === 'owner' && (look === 'filled' || look === 'bars') !== mayBeAway)
      expect([look, fade, state.outputs.isLate]).toEqual(['red', 'open', true]);
  }
});
