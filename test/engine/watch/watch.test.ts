/** The engine's own figures, as its history has them. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Clock } from '../../../src/adapters/clock';
import { HISTORY_BYTES } from '../../../src/domain/watch/history-bytes';
import type { FigureName } from '../../../src/domain/watch/figures';
import type { EpochMilliseconds, Milliseconds } from '../../../src/domain/numbers/units';
import { Engine } from '../../../src/engine/engine';
import { allocateMemory } from '../../../src/shared/memory';
import type { EngineReport } from '../../../src/shared/protocol';
import { Snapshot, FadeState, SnapshotWord } from '../../../src/shared/snapshot';
import { twin } from '../../../src/validator/twin';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';

const clock: Clock = {
  now: () => Date.now() as Milliseconds,
  wallAt: (now) => now as number as EpochMilliseconds,
};

const NO_MEMORY = { values: [], lastLogNumber: 0 };

async function startEngine() {
  const engine = new Engine(clock, Promise.resolve(twin));
  const reports: EngineReport[] = [];
  await engine.subscribe((report) => reports.push(report));
  const glance = (figure: FigureName): number | undefined =>
    reports.findLast(({ watch }) => watch !== null)?.watch?.last[figure];
  return { engine, reports, glance };
}

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('crossOriginIsolated', false);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Texts of the streamer who tries commands, in the middle of a second. */
async function trySome(engine: Engine, texts: readonly string[]): Promise<void> {
  await pass(500);
  for (const text of texts) engine.tryCommand(text);
  await pass(1_500);
}

describe('a glance', () => {
  test('comes once a second, and is null between', async () => {
    const { engine, reports } = await startEngine();
    await engine.configure(DEFAULT_PATCH);
    await pass(5_000);
    const glances = reports.filter(({ watch }) => watch !== null);
    expect(glances.length).toBeGreaterThanOrEqual(4);
    expect(glances.length).toBeLessThanOrEqual(6);
  });

  test('counts messages of the last second by their verdicts, and what was decided', async () => {
    const { engine, glance } = await startEngine();
    await engine.configure(DEFAULT_PATCH);
    engine.attachAudio({ memory: allocateMemory(true), port: null });
    await trySome(engine, ['hello', 'nice', '!nothing']);
    expect(
      ['received', 'chatter', 'unknown', 'accepted', 'decided'].map((name) => glance(name as never)),
    ).toEqual([3, 2, 1, 0, 1]);
    expect(glance('viewers')).toBe(1);
  });

  test('has limits, and knows no stream, chat, or page where there is none', async () => {
    const { engine, reports, glance } = await startEngine();
    await engine.configure(DEFAULT_PATCH);
    await pass(3_000);
    expect(reports.at(-1)?.watch?.limits ?? reports.at(-2)?.watch?.limits).toMatchObject({ factor: 1 });
    for (const figure of [
      'ringFill',
      'jacksMoving',
      'dropped',
      'chatSilentS',
      'audioLoad',
      'underruns',
    ] as const)
      expect([figure, glance(figure)]).toEqual([figure, NaN]);
    expect([glance('limitFactor'), glance('reconnects'), glance('busy')]).toEqual([1, 0, 0]);
  });
});

describe('a stream', () => {
  test('has a ring that fills while nobody takes, and jacks on their way while the outputs are open', async () => {
    const { engine, glance } = await startEngine();
    await engine.configure(DEFAULT_PATCH);
    const memory = allocateMemory(true);
    const snapshot = new Snapshot(memory.snapshot);
    snapshot.targets[2] = 5;
    snapshot.asked[2] = 1;
    engine.attachAudio({ memory, port: null });
    await pass(2_100);
    expect([glance('ringFill'), glance('jacksMoving')]).toEqual([0, 0]);
    snapshot.words[SnapshotWord.RestFade] = FadeState.Open;
    new Int32Array(memory.ring)[0] += 1_024;
    await pass(2_100);
    expect([glance('ringFill'), glance('jacksMoving'), glance('dropped')]).toEqual([0.25, 1, 0]);
    // Shorter than the time between two looks: a moment later both are where they were sent.
    for (let tenth = 0; tenth < 21; tenth++) {
      snapshot.targets[4] = snapshot.asked[4] = tenth;
      snapshot.targets[2] = snapshot.asked[2] = 1;
      await pass(100);
    }
    expect(glance('jacksMoving')).toBe(1);
    await pass(2_100);
    expect(glance('jacksMoving')).toBe(0);
    engine.detachAudio();
    await pass(2_100);
    expect([glance('ringFill'), glance('jacksMoving')]).toEqual([NaN, NaN]);
  });
});

describe('the audio load', () => {
  test('is the share of the last second that the audio thread rendered, by its own account', async () => {
    const { engine, glance } = await startEngine();
    const memory = allocateMemory(true);
    const { words } = new Snapshot(memory.snapshot);
    // It rendered before this engine came, and its count wraps.
    words[SnapshotWord.BusyMs] = -150;
    engine.attachAudio({ memory, port: null });
    await pass(900);
    expect(glance('audioLoad')).toBeNaN();
    const seen: number[] = [];
    for (let tenth = 0; tenth < 40; tenth++) {
      words[SnapshotWord.BusyMs] += 25;
      await pass(100);
      seen.push(glance('audioLoad') ?? NaN);
    }
    expect(seen.filter((share) => share < 0)).toEqual([]);
    expect(glance('audioLoad')).toBeCloseTo(0.25, 1);
    words[SnapshotWord.BusyMs] += 60_000;
    await pass(2_000);
    expect(glance('audioLoad')).toBeLessThanOrEqual(1);
    engine.detachAudio();
    await pass(2_100);
    expect(glance('audioLoad')).toBeNaN();
  });
});

describe("the page's figures", () => {
  test('stand in the history', async () => {
    const { engine, glance } = await startEngine();
    await pass(1_100);
    engine.notePageFigures({ storageShare: 0.25, underruns: 2, memoryBytes: 3e8, l4: 12 });
    await pass(1_500);
    expect([glance('storageShare'), glance('underruns'), glance('memoryBytes'), glance('l4')]).toEqual([
      0.25, 2, 3e8, 12,
    ]);
  });
});

describe('a new engine', () => {
  test('goes on with the hour, and takes nothing that the old one counted for news', async () => {
    const history = new SharedArrayBuffer(HISTORY_BYTES);
    const { engine, reports } = await startEngine();
    const { counts } = await firstReport(reports);
    engine.resume({ ...NO_MEMORY, counts, history });
    await engine.configure(DEFAULT_PATCH);
    await trySome(engine, ['hello', 'nice']);

    const other = await startEngine();
    other.engine.resume({ ...NO_MEMORY, counts: { ...counts, received: 700, chatter: 700 }, history });
    await pass(2_500);
    const { series } = other.engine.readChart({
      figures: ['received'],
      ...{ spanMs: 60_000, endsAt: null, columns: 1 },
    });
    expect((series[0] as { max: Float32Array }).max[0]).toBe(2);
  });
});

async function firstReport(reports: readonly EngineReport[]): Promise<EngineReport> {
  await pass(100);
  return reports[0];
}
