/** The page's words on a panic that the audio thread confirms late, or never. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PanicDesk } from '../../../src/app/session/panic-desk';
import type { Session } from '../../../src/app/session/session';
import { initialState } from '../../../src/app/state/initial-state';
import { PageStore } from '../../../src/app/state/store';
import type { PanicOutcome } from '../../../src/shared/panic-call';

let store: PageStore;
let desk: PanicDesk;
/** Answers each question for 0 V in turn. */
let answers: ((outcome: PanicOutcome) => void)[];
let stream: object | null;

const ask = (): Promise<PanicOutcome> => new Promise((resolve) => answers.push(resolve));
const answer = async (outcome: PanicOutcome): Promise<void> => {
  answers.shift()?.(outcome);
  await vi.advanceTimersByTimeAsync(0);
};
const banners = (): readonly string[] => store.state.banners.map(({ text }) => text);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', () => 0);
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  vi.stubGlobal('BroadcastChannel', class extends EventTarget {});
  answers = [];
  stream = {
    isArmed: false,
    comesToZero: ask,
    lookAtRestFade: () => ({ fade: 'closing', quanta: 1 }),
  };
  const session = {
    get current() {
      return stream;
    },
    panic: ask,
  } as unknown as Session;
  store = new PageStore({ ...initialState({ canChooseOutput: true, isolated: true }), session: 'live' });
  desk = new PanicDesk(store, session);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a panic that is confirmed late takes its banner back and says so', async () => {
  desk.panic();
  await answer('unconfirmed');
  expect(banners()).toEqual([expect.stringContaining('did not confirm 0 V in time')]);
  await answer('unconfirmed');
  expect(banners()).toHaveLength(1);
  await answer('atZero');
  expect([banners(), store.state.notice]).toEqual([[], 'Panic: every jack went to 0 V, disarmed']);
});

test('one that is never confirmed keeps its banner, also when the stream is gone', async () => {
  desk.panic();
  await answer('unconfirmed');
  stream = null;
  await answer('unconfirmed');
  expect([banners().length, answers.length]).toEqual([1, 0]);
});

test('one that a newer panic has overtaken says nothing more', async () => {
  desk.panic();
  await answer('unconfirmed');
  desk.panic();
  // The question after the first one, the second panic, and once more the first one, which then ends.
  for (let asked = 0; asked < 3; asked++) await answer('unconfirmed');
  expect(banners()).toHaveLength(1);
  await answer('atZero');
  expect([banners(), answers.length]).toEqual([[], 0]);
});

test('arming ends the question and the banner', async () => {
  desk.panic();
  await answer('unconfirmed');
  store.set({ armed: true });
  expect(banners()).toEqual([]);
  await answer('unconfirmed');
  expect(answers).toHaveLength(0);
});

test('a panic is fresh for three seconds after the last one', () => {
  desk.panic();
  expect(store.state.isPanicFresh).toBe(true);
  vi.advanceTimersByTime(2_000);
  desk.panic();
  vi.advanceTimersByTime(2_999);
  expect(store.state.isPanicFresh).toBe(true);
  vi.advanceTimersByTime(1);
  expect(store.state.isPanicFresh).toBe(false);
});
