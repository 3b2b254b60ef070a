import { describe, expect, test } from 'vitest';
import { initialState } from '../../../src/app/state/initial-state';
import { appendEntries, applyReport } from '../../../src/app/state/report-state';
import { LOG_LIMIT } from '../../../src/app/state/show-state';
import type { EpochMilliseconds } from '../../../src/domain/numbers/units';
import type { EngineReport } from '../../../src/shared/protocol';
import type { LogEntry } from '../../../src/shared/reports/log-report';

const entry = (number: number, kind: 'accepted' | 'not-live' = 'accepted'): LogEntry => ({
  number,
  at: 0 as EpochMilliseconds,
  viewerId: '7',
  viewerName: 'ann',
  text: 'vco#1.pitch: 1',
  rewardId: null,
  verdict: kind === 'accepted' ? { kind } : { kind: 'paused', reason: kind },
});

const state = initialState({ canChooseOutput: true, isolated: true });

const report = (change: Partial<EngineReport> = {}): EngineReport => ({
  chat: state.chat,
  values: null,
  log: [],
  counts: state.counts,
  latencyMs: state.latencyMs,
  ring: { written: 0, taken: 0, dropped: 0 },
  validator: 'wasm',
  simulation: { running: false },
  audio: { interruptions: 0, stillAt: null, hasFailed: false, lost: null },
  errors: [],
  panics: 0,
  control: { paused: false, locked: [], held: [], overlayShown: true },
  crowds: [],
  modeVote: null,
  obs: { state: 'off', version: '', reason: null, retryInMs: null, takesOverlay: null },
  tracing: { state: 'off', sent: 0, notSent: 0, waiting: 0, fault: null, retryInMs: null },
  orders: [],
  alerts: null,
  forecasts: null,
  watch: null,
  ...change,
});

describe('the log', () => {
  test('replaces an entry whose verdict was revised, in its place', () => {
    const log = appendEntries([entry(1), entry(2, 'not-live'), entry(3)], [entry(2)]);
    expect(log.map(({ number, verdict }) => [number, verdict.kind])).toEqual([
      [1, 'accepted'],
      [2, 'accepted'],
      [3, 'accepted'],
    ]);
  });

  test('keeps the newest entries only', () => {
    const many = Array.from({ length: LOG_LIMIT + 5 }, (_, index) => entry(index + 1));
    const log = appendEntries([], many);
    expect(log).toHaveLength(LOG_LIMIT);
    expect(log[0].number).toBe(6);
  });
});

describe('a report', () => {
  test('leaves what did not change identical, so that nothing redraws', () => {
    const change = applyReport(state, report());
    expect(change.log).toBe(state.log);
    expect(change.values).toBe(state.values);
    expect(change.simulation).toBe(state.simulation);
    expect(change.counts).toBe(state.counts);
  });

  test('says whether the crowd plays, not what: that may have been chosen since', () => {
    const simulation = { running: false, perSecond: 40, evening: 'raid' } as const;
    const change = applyReport(
      { ...state, session: 'live', simulation },
      report({ simulation: { running: true } }),
    );
    expect(change.simulation).toEqual({ ...simulation, running: true });
  });

  test.each(['stopped', 'starting', 'stopping'] as const)(
    'takes no press of Demo crowd back in a session that is %s: the report was written before it',
    (session) => {
      const simulation = { ...state.simulation, running: true };
      const change = applyReport({ ...state, session, simulation }, report());
      expect(change.simulation).toBe(simulation);
    },
  );

  test('places values by variable, and drops those of variables that are gone', () => {
    const values = [
      { index: 2, value: 1, volts: 1, setBy: 'ann' },
      { index: 99, value: 1, volts: 1, setBy: 'ann' },
    ];
    const placed = applyReport(state, report({ values })).values;
    expect(placed).toHaveLength(8);
    expect(placed?.[2]?.setBy).toBe('ann');
  });
});
