/**
 * Measures this computer, step after step. No step moves a jack: the audio goes to a stream to nowhere, the commands down a path that
 * ends before the ring, the bytes into a database that is deleted again. Page: safe.
 */
import { drawsWith } from '../../adapters/hosting/graphics';
import { probeStorage } from '../../adapters/storage/storage-probe';
import { answerWithin } from '../../adapters/time-limit';
import { judgeComputer } from '../../domain/watch/computer';
import type { ComputerFacts } from '../../domain/watch/computer-facts';
import type { LatencySummary } from '../../shared/reports/metrics-report';
import type { RemoteEngine } from '../engine/remote-engine';
import type { Stream } from '../session/stream';
import type { SelfTest } from '../state/self-test-state';
import type { PageStore } from '../state/store';
import { probeAudio } from './audio-probe';
import { clockStep, timerLateness } from './timer-probe';

export interface MeasureOptions {
  readonly store: Pick<PageStore, 'state'>;
  readonly engine: RemoteEngine | null;
  /** The open stream, of which figures are read. */
  readonly stream: Stream | null;
  readonly tell: (step: string, done: number) => void;
  readonly signal: AbortSignal;
}

/** The engine gives up after 4 s without a quiet moment. */
const ENGINE_WITHIN_MS = 7_000;
/** Fewer say nothing of the slowest ones. */
const ENOUGH_TIMED = 20;

/** Null when it was cancelled. */
export async function measureComputer(options: MeasureOptions): Promise<SelfTest['found']> {
  const { store, engine, stream, tell, signal } = options;
  const { isolated } = store.state.abilities;
  tell('Clock and timers', 0.05);
  const clockStepMs = clockStep();
  const pageTimerLateMs = await timerLateness();
  if (signal.aborted) return null;
  tell('Engine', 0.25);
  const asked = engine?.testEngine() ?? Promise.resolve(null);
  const test = await answerWithin(asked, ENGINE_WITHIN_MS, new Error('the engine was busy')).catch(
    () => null,
  );
  if (signal.aborted) return null;
  tell('Audio', 0.5);
  const audio = await probeAudio(isolated, stream).catch(() => null);
  if (signal.aborted) return null;
  tell('Saving', 0.8);
  const storage = await probeStorage().catch(() => null);
  if (signal.aborted) return null;
  tell('Drawing', 0.95);
  const { l3, l4 } = store.state.latencyMs;
  const facts: ComputerFacts = {
    isIsolated: isolated,
    l1Ms: test?.l1Ms ?? null,
    l2Ms: test?.l2Ms ?? null,
    // A show's own commands tell more than a stream to nowhere.
    l3Ms: timed(l3)?.p99 ?? audio?.l3Ms ?? null,
    l4Ms: stream === null || l4.count === 0 ? null : l4.p99,
    jitterMs: timed(l3) === null ? (audio?.jitterMs ?? null) : l3.p95 - l3.p50,
    capacity: test?.capacity ?? null,
    clockStepMs,
    pageTimerLateMs,
    engineTimerLateMs: test?.timerLateMs ?? null,
    writeMs: storage?.writeMs ?? null,
    freeBytes: storage?.freeBytes ?? null,
    isStorageKept: storage?.isKept ?? null,
    graphics: drawsWith(),
    underruns: audio?.underruns ?? null,
    audio: stream === null ? null : audioWords(stream),
  };
  return { facts, report: judgeComputer(facts) };
}

const timed = (summary: LatencySummary): LatencySummary | null =>
  summary.count < ENOUGH_TIMED ? null : summary;

function audioWords({ figures }: Stream): string {
  const { channels, sampleRate, quantum, baseLatency, outputLatency } = figures;
  const ms = (seconds: number): string => `${(seconds * 1_000).toFixed(1)} ms`;
  return `${channels} channels, ${sampleRate / 1_000} kHz, ${quantum} frames at a time, ${ms(baseLatency)} and ${ms(outputLatency)} of buffers`;
}
