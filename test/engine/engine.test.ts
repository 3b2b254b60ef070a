/** The engine as the page sees it: what its parts do at the moments that they share, and that every figure is reported. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Clock } from '../../src/adapters/clock';
import type { EpochMilliseconds, Milliseconds } from '../../src/domain/numbers/units';
import { Engine } from '../../src/engine/engine';
import { ControlBlock } from '../../src/shared/control-block';
import { allocateMemory } from '../../src/shared/memory';
import type { EngineReport } from '../../src/shared/protocol';
import { RingReader } from '../../src/shared/ring';
import { twin } from '../../src/validator/twin';
import { crowdPatch } from '../helpers/samples/crowd-patch';

const clock: Clock = {
  now: () => Date.now() as Milliseconds,
  wallAt: (now) => now as number as EpochMilliseconds,
};

/** An engine with a page that takes every report, and the audio thread's end of its memory. */
async function startEngine() {
  const engine = new Engine(clock, Promise.resolve(twin));
  const reports: EngineReport[] = [];
  await engine.subscribe((report) => reports.push(report));
  const memory = allocateMemory(true);
  const ring = new RingReader(memory.ring);
  const audio = new ControlBlock(memory.control);
  const played = (): number[] => {
    const volts: number[] = [];
    while (ring.next()) volts.push(ring.target);
    return volts;
  };
  return { engine, reports, memory, audio, played };
}

/** The values of the last report that had any news of them. */
const lastValues = (reports: readonly EngineReport[]): NonNullable<EngineReport['values']> =>
  reports.findLast(({ values }) => values !== null)?.values ?? [];

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  vi.stubGlobal('addEventListener', () => undefined);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a report before the first patch has every figure, and says that nothing has happened yet', async () => {
  const { reports } = await startEngine();
  await vi.advanceTimersByTimeAsync(100);
  expect(reports).toHaveLength(1);
  const [{ counts, latencyMs, watch, ...figures }] = reports;
  expect([counts.received, latencyMs.l1.count, watch?.last.l1]).toEqual([0, 0, NaN]);
  expect(figures).toEqual({
    chat: expect.objectContaining({ state: 'off' }) as unknown,
    obs: { state: 'off', version: '', reason: null, retryInMs: null, takesOverlay: null },
    ...{
      forecasts: null,
      values: null,
      log: [],
      orders: [],
      errors: [],
      crowds: [],
      modeVote: null,
      panics: 0,
    },
    ring: { written: 0, taken: 0, dropped: 0 },
    validator: 'javascript',
    simulation: { running: false },
    audio: { interruptions: 0, stillAt: null, hasFailed: false, lost: null },
    control: { paused: false, locked: [], held: [], overlayShown: true },
    tracing: { state: 'off', sent: 0, notSent: 0, waiting: 0, fault: null, retryInMs: null },
    alerts: expect.any(Array) as unknown,
    forecasts: null,
  });
});

test('without news a report comes once a second, and what a person does is news', async () => {
  const { engine, reports } = await startEngine();
  await vi.advanceTimersByTimeAsync(5_050);
  expect(reports).toHaveLength(5);
  engine.pause(true);
  await vi.advanceTimersByTimeAsync(100);
  expect(reports).toHaveLength(6);
  expect(reports[5].control.paused).toBe(true);
});

describe('with a stream', () => {
  async function startStream() {
    const started = await startEngine();
    await started.engine.configure(crowdPatch([{}, {}]));
    started.engine.attachAudio({ memory: started.memory, port: null });
    started.engine.hold('cv#1.out', 127);
    await vi.advanceTimersByTimeAsync(100);
    expect(started.played()).toEqual([5]);
    expect(started.reports.at(-1)?.values).toMatchObject([{ index: 0, value: 127 }]);
    return started;
  }

  test('a panic puts every part at rest: no value stands, and nothing is in the hand', async () => {
    const { engine, audio, reports } = await startStream();
    audio.panic();
    await vi.advanceTimersByTimeAsync(100);
    expect(reports.at(-1)).toMatchObject({ values: [], control: { held: [] } });
    engine.detachAudio();
  });

  test('its end puts every part at rest, too', async () => {
    const { engine, reports } = await startStream();
    engine.detachAudio();
    await vi.advanceTimersByTimeAsync(100);
    expect(reports.at(-1)).toMatchObject({ values: [], control: { held: [] } });
  });

  test('when the patch is edited every jack goes to where its variable stands now', async () => {
    const { engine, played, reports } = await startStream();
    const patch = crowdPatch([{}, {}]);
    const [first, second] = patch.variables;
    await engine.configure({ ...patch, variables: [second, { ...first, volts: { min: 0, max: 2 } }] });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(played()).toEqual([2]);
    expect(lastValues(reports)).toMatchObject([{ index: 1, value: 127, volts: 2 }]);
    expect(reports.at(-1)?.control.held).toMatchObject([{ name: 'cv#1.out' }]);
    engine.detachAudio();
  });

  test('a replacement goes on from what the page remembers of an engine that died', async () => {
    const { engine, reports } = await startStream();
    const values = lastValues(reports);
    const [{ counts }] = reports;
    engine.detachAudio();
    const other = await startEngine();
    await other.engine.configure(crowdPatch([{}, {}]));
    other.engine.resume({ values, counts: { ...counts, received: 7 }, lastLogNumber: 3, history: null });
    await vi.advanceTimersByTimeAsync(100);
    expect(other.reports.at(-1)).toMatchObject({ values: [{ value: 127 }], counts: { received: 7 } });
  });
});

test('the simulated crowd reaches the jacks, and stops when it is told to', async () => {
  vi.stubGlobal('crossOriginIsolated', false);
  const { engine, memory, reports, played } = await startEngine();
  await engine.configure(crowdPatch([{}]));
  engine.attachAudio({ memory, port: null });
  engine.startSimulation({ perSecond: 50, evening: null, seed: 1 });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(reports.at(-1)).toMatchObject({ simulation: { running: true } });
  expect(played().length).toBeGreaterThan(0);
  engine.stopSimulation();
  await vi.advanceTimersByTimeAsync(1_000);
  const received = reports.at(-1)?.counts.received;
  await vi.advanceTimersByTimeAsync(2_000);
  expect(reports.at(-1)).toMatchObject({ simulation: { running: false }, counts: { received } });
  engine.detachAudio();
});
