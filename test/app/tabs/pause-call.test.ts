import { afterAll, expect, test } from 'vitest';
import { initialState } from '../../../src/app/state/initial-state';
import type { AppState } from '../../../src/app/state/state';
import { answerPauses, orderPause } from '../../../src/app/tabs/pause-call';

let state: AppState = initialState({ canChooseOutput: true, isolated: true });
const paused: boolean[] = [];
/** One for this file: it listens for good. */
answerPauses(
  {
    get state() {
      return state;
    },
  },
  { pause: (isPaused) => paused.push(isPaused) },
);
const tabs = new BroadcastChannel('twitch-to-cv/pause');
afterAll(() => {
  tabs.close();
});

test('the tab that drives the outputs pauses chat, and goes on, as a small window orders', async () => {
  orderPause(true);
  orderPause(false);
  await expect.poll(() => paused).toEqual([true, false]);
});

test('only a whole order counts, and only in the tab that drives', async () => {
  paused.length = 0;
  for (const said of [null, true, 'true', {}, { isPaused: 1 }, { isPaused: null }]) tabs.postMessage(said);
  orderPause(true);
  await expect.poll(() => paused).toEqual([true]);
  state = { ...state, tab: { role: 'reader', owner: 'another tab' } };
  orderPause(false);
  state = { ...state };
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(paused).toEqual([true]);
});
