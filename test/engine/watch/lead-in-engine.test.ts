/** The whole engine slows viewers by its own busy share, and gives it back. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Clock } from '../../../src/adapters/clock';
import type { EpochMilliseconds, Milliseconds } from '../../../src/domain/numbers/units';
import { DEFAULT_WATCH } from '../../../src/domain/watch/watch-settings';
import { Engine } from '../../../src/engine/engine';
import { allocateMemory } from '../../../src/shared/memory';
import type { EngineReport } from '../../../src/shared/protocol';
import { twin } from '../../../src/validator/twin';
import { crowdPatch } from '../../helpers/samples/crowd-patch';

const TICK_MS = 20;

const clock: Clock = {
  now: () => Date.now() as Milliseconds,
  wallAt: (now) => now as number as EpochMilliseconds,
};

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('crossOriginIsolated', false);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function startEngine(mayLead: boolean) {
  const engine = new Engine(clock, Promise.resolve(twin));
  const reports: EngineReport[] = [];
  await engine.subscribe((report) => reports.push(report));
  await engine.configure(crowdPatch([{}]));
  engine.watchBy(JSON.stringify({ ...DEFAULT_WATCH, mayLead }));
  engine.attachAudio({ memory: allocateMemory(true), port: null });
  let share = 0;
  const { output } = engine;
  const panicked = output.panicked.bind(output);
  // A tick takes so long that the engine is busy for this share of the time.
  output.panicked = () => {
    vi.setSystemTime(Date.now() + (TICK_MS * share) / (1 - share));
    return panicked();
  };
  const pass = async (from: number, to: number, seconds: number): Promise<void> => {
    const startedAt = Date.now();
    for (let past = 0; past < seconds; past = (Date.now() - startedAt) / 1_000) {
      share = from + ((to - from) * past) / seconds;
      engine.tryCommand('cv#1.out: 64');
      await vi.advanceTimersByTimeAsync(TICK_MS);
    }
  };
  const lead = (): number | undefined =>
    reports.findLast(({ watch }) => (watch?.limits ?? null) !== null)?.watch?.limits?.lead;
  const told = (): string[] =>
    reports.flatMap(({ forecasts }) => forecasts?.map(({ advice }) => advice) ?? []);
  const refusals = (): number =>
    reports.flatMap(({ log }) => log).filter(({ verdict }) => 'slowed' in verdict).length;
  return { pass, lead, told, refusals };
}

test('a busy share that climbs is forecast, slows viewers and tells them, and is given back within 10 s', async () => {
  const { pass, lead, told, refusals } = await startEngine(true);
  await pass(0.3, 0.3, 30);
  expect([lead(), told(), refusals()]).toEqual([1, [], 0]);
  await pass(0.3, 0.82, 40);
  expect(told()[0]).toMatch(/^The engine will be too busy in \d+ s/);
  expect(lead()).toBeLessThan(1);
  expect(refusals()).toBeGreaterThan(0);
  await pass(0.1, 0.1, 10);
  expect(lead()).toBe(1);
});

test('the same is only told where the streamer does not allow more', async () => {
  const { pass, lead, told, refusals } = await startEngine(false);
  await pass(0.3, 0.3, 30);
  await pass(0.3, 0.82, 40);
  expect(told()[0]).toContain('will be too busy');
  expect([lead(), refusals()]).toEqual([1, 0]);
});
