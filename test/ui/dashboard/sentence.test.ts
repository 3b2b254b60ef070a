import { describe, expect, test } from 'vitest';
import type { LatencyColumns, ValueColumns } from '../../../src/domain/watch/chart';
import type { LimitsInForce } from '../../../src/domain/limits/limits-in-force';
import type { Glance } from '../../../src/shared/reports/watch-report';
import { CHART_GROUPS } from '../../../src/ui/dashboard/chart-list';
import { limitsSentence } from '../../../src/ui/dashboard/limits-words';
import { sentenceOf } from '../../../src/ui/dashboard/sentence';

const CHARTS = CHART_GROUPS.flatMap(({ charts }) => charts);
const MINUTE = { spanMs: 60_000, endsAt: null };
const chartOf = (id: string) => CHARTS.find((chart) => chart.id === id)!;

const timed = (count: number, value: number): LatencyColumns => {
  const [one, many] = [Float32Array.of(value), Float32Array.of(count)];
  return { figure: 'l1', count: many, p50: one, p95: one, p99: one, max: one, mean: one };
};
const between = (figure: ValueColumns['figure'], min: number, max: number): ValueColumns => ({
  ...{ figure, min: Float32Array.of(min), max: Float32Array.of(max) },
});

describe('a sentence', () => {
  test('tells a latency by its shares, and of how many', () => {
    expect(sentenceOf(chartOf('l1'), [timed(1200, 0.25)], 0, MINUTE)).toBe(
      'Last 1 min: 1,200 timed. Half took at most 0.250 ms, 95 % 0.250 ms, 99 % 0.250 ms; the average is 0.250 ms, the longest 0.250 ms.',
    );
  });

  test('says that nothing was timed rather than 0 ms', () => {
    expect(sentenceOf(chartOf('l1'), [timed(0, NaN)], 60_000, MINUTE)).toBe('Last 1 min: nothing was timed.');
  });

  test('says for how long nothing was known', () => {
    const viewers = chartOf('viewers');
    expect(sentenceOf(viewers, [between('viewers', 3, 9)], 12_000, MINUTE)).toBe(
      'Last 1 min: between 3 and 9. Not known for 12 s of it.',
    );
    expect(sentenceOf(viewers, [between('viewers', NaN, NaN)], 60_000, MINUTE)).toBe(
      'Last 1 min: nothing is known.',
    );
    expect(sentenceOf(viewers, [], 60_000, MINUTE)).toBe('Last 1 min: nothing is known.');
  });

  test('leaves out a line of which nothing is known, and names the others', () => {
    const load = chartOf('busy');
    const whole = [between('busy', 0.02, 0.02), between('audioLoad', NaN, NaN)];
    expect(sentenceOf(load, whole, 0, { ...MINUTE, spanMs: 300_000 })).toBe(
      'Last 5 min: engine busy 2 % all the time.',
    );
  });

  test('says of a count that there was none', () => {
    const whole = [between('underruns', 0, 0), between('dropped', 0, 2), between('reconnects', 0, 0)];
    expect(sentenceOf(chartOf('underruns'), whole, 0, MINUTE)).toBe(
      'Last 1 min: underruns none; dropped 2 a second at most; reconnects none.',
    );
  });
});

describe('the limits in force', () => {
  const glance = (limits: Partial<LimitsInForce>): Glance => ({
    last: {} as Glance['last'],
    limits: { factor: 1, adaptive: 1, opened: 1, audience: 1, lead: 1, latencyMs: NaN, ...limits },
  });

  test('are not known before an engine told them', () => {
    expect(limitsSentence(null)).toBe('Limits in force: not known yet.');
    expect(limitsSentence({ ...glance({}), limits: null })).toBe('Limits in force: not known yet.');
  });

  test('are those of the patch while nothing changes them', () => {
    expect(limitsSentence(glance({}))).toBe('Limits in force: as the patch says.');
  });

  test('are told with every cause', () => {
    expect(limitsSentence(glance({ factor: 0.7, adaptive: 0.7, latencyMs: 12 }))).toBe(
      'Limits hold at 70 % of what the patch says, because commands take 12.0 ms.',
    );
    expect(limitsSentence(glance({ factor: 1.5, opened: 3, lead: 0.5 }))).toBe(
      'Limits hold at 150 % of what the patch says, because an overload is forecast, and support has opened chat.',
    );
    expect(limitsSentence(glance({ factor: 2, audience: 2 }))).toContain('because many viewers play.');
  });
});

test('every chart has at most six lines, and a name of its own', () => {
  expect(new Set(CHARTS.map(({ id }) => id)).size).toBe(CHARTS.length);
  expect(CHARTS.filter(({ lines }) => lines.length > 6 || lines.length === 0)).toEqual([]);
});
