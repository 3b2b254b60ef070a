/** The switch `Arm outputs`, from here and from rest, with a stream and an engine of the test's own. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RemoteEngine } from '../../../src/app/engine/remote-engine';
import { Arming } from '../../../src/app/session/arming';
import type { Stream } from '../../../src/app/session/stream';
import { initialState } from '../../../src/app/state/initial-state';
import { PageStore } from '../../../src/app/state/store';
import type { PanicOutcome } from '../../../src/shared/panic-call';

/** Arms by a ticket, as the control block does. */
class SampleStream {
  epoch = 0;
  ticket = 0;
  outcome: PanicOutcome = 'atZero';

  get isArmed(): boolean {
    return this.ticket === this.epoch + 1;
  }
  arm(panicEpoch = this.epoch): void {
    this.ticket = panicEpoch + 1;
  }
  disarm(): void {
    this.ticket = this.epoch;
  }
  comesToZero(): Promise<PanicOutcome> {
    return Promise.resolve(this.outcome);
  }
}

let store: PageStore;
let stream: SampleStream | null;
/** The engine's answer, when the test gives it. */
let answer: (panicEpoch: number | null) => void;
let asked: number;
let arming: Arming;

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  vi.useFakeTimers();
  store = new PageStore(initialState({ canChooseOutput: true, isolated: true }));
  store.set({ session: 'live', acknowledged: true, outputs: { fade: 'closed', isLate: false } });
  stream = new SampleStream();
  asked = 0;
  const engine = {
    startFromRest: () => {
      asked++;
      return new Promise<number | null>((resolve) => {
        answer = resolve;
      });
    },
  } as unknown as RemoteEngine;
  arming = new Arming(
    store,
    () => engine,
    () => stream as unknown as Stream | null,
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The engine has forgotten, which counts as a panic. */
async function forgotten(): Promise<void> {
  if (stream !== null) stream.epoch++;
  answer(stream?.epoch ?? null);
  await vi.advanceTimersByTimeAsync(0);
}

describe('from here', () => {
  test('arms at once and forgets nothing', () => {
    arming.set(true, 'here');
    expect([store.state.armed, stream?.isArmed, asked]).toEqual([true, true, 0]);
  });

  test('says why not, where it may not', () => {
    store.set({ acknowledged: false });
    arming.set(true, 'here');
    expect(stream?.isArmed).toBe(false);
    expect(store.state.armed).toBe(false);
    expect(store.state.notice).toContain('tick the box');
  });
});

describe('from rest', () => {
  test('arms once everything is forgotten at 0 V, and not before', async () => {
    arming.set(true, 'rest');
    await vi.advanceTimersByTimeAsync(0);
    expect([store.state.armed, stream?.isArmed, asked]).toEqual([false, false, 1]);
    await forgotten();
    expect([store.state.armed, stream?.isArmed]).toEqual([true, true]);
    expect(store.state.notice).toBe('You armed with every jack from its rest');
  });

  test('asks for nothing where it may not arm', () => {
    store.set({ loss: 'ES-8 was unplugged.' });
    arming.set(true, 'rest');
    expect([asked, store.state.notice]).toEqual([0, expect.stringContaining('Resume first')]);
  });

  const MEANWHILE: readonly (readonly [string, () => void])[] = [
    ['a press on the switch that takes it back', () => arming.set(false, 'rest')],
    ['a panic on this page', () => arming.disarm()],
    ['a panic elsewhere', () => stream!.epoch++],
    ['a loss', () => (stream = null)],
    ['another stream', () => (stream = new SampleStream())],
    ['Stop', () => store.set({ session: 'stopping' })],
    ['the box that is unticked', () => store.set({ acknowledged: false })],
    ['a check that turns bad', () => store.set({ armCheck: [BAD] })],
    ['an audio thread that stands still', () => store.set({ outputs: { fade: 'unknown', isLate: false } })],
    ['a stream that is not at 0 V in time', () => (stream!.outcome = 'unconfirmed')],
  ];

  test.each(MEANWHILE)('arms nothing after %s', async (_, happens) => {
    arming.set(true, 'rest');
    if (stream !== null) stream.epoch++;
    const panicEpoch = stream?.epoch ?? 0;
    happens();
    answer(panicEpoch);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.state.armed).toBe(false);
    expect(stream?.isArmed ?? false).toBe(false);
  });

  test('arms nothing when the engine does not answer, and says so', async () => {
    arming.set(true, 'rest');
    await vi.advanceTimersByTimeAsync(600);
    expect(store.state.armed).toBe(false);
    expect(store.state.notice).toMatch(/^That did not arm/);
    await forgotten();
    expect([store.state.armed, stream?.isArmed]).toEqual([false, false]);
  });

  test('arms nothing without a stream in the engine', async () => {
    arming.set(true, 'rest');
    answer(null);
    await vi.advanceTimersByTimeAsync(0);
    expect(store.state.armed).toBe(false);
    expect(store.state.notice).toMatch(/^That did not arm/);
  });

  test('pressed again, from here, is overtaken by that', async () => {
    arming.set(true, 'rest');
    arming.set(true, 'here');
    expect(store.state.armed).toBe(true);
    await forgotten();
    expect(store.state.notice).toBe('You armed from where chat had put the jacks');
  });
});

const BAD = { id: 'sink', tone: 'bad', title: 'Playing on the system default', advice: null } as const;
