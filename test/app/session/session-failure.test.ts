/** The session when the audio code fails, with a stream and an engine that are not there. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { initialState } from '../../../src/app/state/initial-state';
import { UNWATCHED } from '../../../src/adapters/audio/sink-loss';
import { Session } from '../../../src/app/session/session';
import { PageStore } from '../../../src/app/state/store';
import { Stream } from '../../../src/app/session/stream';
import type { AudioReport } from '../../../src/shared/reports/output-report';

const stream = {
  sentence: 'live on Demo',
  quanta: 7,
  interruptions: 0,
  sinkConfirmed: true,
  arm: () => undefined,
  isArmed: true,
  rest: () => Promise.resolve(),
  cut: () => undefined,
  handTo: () => Promise.resolve(),
  heedWatch: () => undefined,
  close: () => Promise.resolve(),
  describe: () => ({ label: 'Demo', channels: 8, sampleRate: 48_000, jacksWithoutChannel: [] }),
};

const NO_NEWS: AudioReport = { interruptions: 0, stillAt: null, hasFailed: false, lost: null };

beforeEach(() => {
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('requestAnimationFrame', () => 0);
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  vi.stubGlobal('navigator', { userAgent: '', platform: '' });
  vi.spyOn(Stream, 'open').mockResolvedValue(stream as unknown as Stream);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function liveAndArmed(): Promise<{ store: PageStore; session: Session }> {
  const store = new PageStore(initialState({ canChooseOutput: true, isolated: true }));
  const session = new Session(
    store,
    () => null,
    () => Promise.resolve(),
    Promise.resolve(),
  );
  await session.goLive();
  store.set({ acknowledged: true, outputs: { ...store.state.outputs, fade: 'closed' } });
  session.arming.set(true, 'here');
  expect(store.state.armed).toBe(true);
  return { store, session };
}

test('audio code that fails is told at once: red, disarmed, with what to do', async () => {
  const { store, session } = await liveAndArmed();
  session.heedAudio({ ...NO_NEWS, hasFailed: true });
  await vi.waitFor(() => expect(store.state.armed).toBe(false));
  expect(store.state.audio).toEqual({ text: 'The audio code failed.', tone: 'bad' });
  expect(store.state.banners).toEqual([
    {
      id: 'lost',
      tone: 'bad',
      text: 'The audio code failed. The outputs are disarmed, and this page plays nothing. Resume when you are ready.',
      action: { label: 'Resume', intent: 'resume' },
    },
  ]);
});

test('a stream that renews itself says so until somebody arms or dismisses it', async () => {
  const { store, session } = await liveAndArmed();
  await session.lose(UNWATCHED);
  const told = [{ id: 'renewed', tone: 'caution', action: { label: 'Go to Arm', intent: 'goToArm' } }];
  expect(store.state.banners).toMatchObject(told);
  expect(store.state.banners[0].text).toContain('Arm again when you are ready.');
  await vi.advanceTimersByTimeAsync(60_000);
  expect([store.state.armed, store.state.banners.length]).toEqual([false, 1]);
  store.set({ acknowledged: true });
  session.arming.set(true, 'here');
  expect([store.state.armed, store.state.banners]).toEqual([true, []]);
});

test('a report that all is well changes nothing', async () => {
  const { store, session } = await liveAndArmed();
  const before = store.state;
  session.heedAudio(NO_NEWS);
  expect(store.state).toBe(before);
});
