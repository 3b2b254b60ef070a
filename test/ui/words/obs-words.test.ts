import { expect, test } from 'vitest';
import { initialState } from '../../../src/app/state/initial-state';
import { NO_OBS, type ObsState } from '../../../src/app/state/obs-state';
import { obsAdvice, obsSentence } from '../../../src/ui/words/obs-words';

const { obs } = initialState({ canChooseOutput: true, isolated: true });
const withStatus = (status: Partial<ObsState['obs']['status']>, more: Partial<ObsState['obs']> = {}) => ({
  ...obs,
  ...more,
  status: { ...NO_OBS, ...status },
});

test.each([
  [{ state: 'connected', version: '32.2.2' }, 'connected to OBS 32.2.2', 'good'],
  [{ state: 'connected', takesOverlay: false }, 'connected to OBS, which has no browser source', 'caution'],
  [{ state: 'refused', reason: 'wrong password: look there' }, 'wrong password: look there', 'bad'],
  [
    { state: 'reconnecting', reason: 'no OBS answers', retryInMs: 2_100 },
    'reconnecting in 3 s: no OBS answers',
    'caution',
  ],
] as const)('%j reads “%s”', (status, text, tone) => {
  expect(obsSentence(withStatus(status as never))).toEqual({ text, tone });
});

test('each answer about the permission says what to do', () => {
  expect(obsAdvice(withStatus({}, { permission: 'asked' }))?.text).toMatch(/choose Allow/);
  expect(obsAdvice(withStatus({}, { permission: 'denied' }))?.text).toMatch(/site settings/);
  expect(obsAdvice(withStatus({}, { permission: 'unanswered' }))?.text).toMatch(/Connect again/);
  expect(obsAdvice(withStatus({}, { permission: 'granted' }))).toBeNull();
});

test('an OBS without the browser source is told the other way, by its feed and by its refusal', () => {
  const way = /pop-out.*Window Capture/;
  expect(obsAdvice(withStatus({ state: 'connected', takesOverlay: false }))?.text).toMatch(way);
  expect(obsAdvice(withStatus({ state: 'connected' }, { source: { kind: 'noBrowser' } }))?.text).toMatch(way);
});
