import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PageStore } from '../../../src/app/state/store';
import { SAMPLE_STATES } from '../../helpers/samples/sample-states';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  vi.stubGlobal('requestAnimationFrame', () => 0);
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('readers in a hidden tab, which has no frames and no timers, hear of a change by the next ticks', () => {
  const store = new PageStore(SAMPLE_STATES.ready);
  const heard: boolean[] = [];
  store.subscribe(() => heard.push(store.state.armed));
  store.heedTick();
  store.set({ armed: true });
  store.heedTick();
  expect(heard).toEqual([true]);
  store.set({ armed: false });
  store.heedTick();
  expect(heard).toEqual([true]);
  vi.advanceTimersByTime(250);
  store.heedTick();
  store.heedTick();
  expect(heard).toEqual([true, false]);
});
