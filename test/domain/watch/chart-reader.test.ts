/** How a stretch of the hour is cut into columns: for a chart, and in one for the figures and the sentence beside it. */
import { beforeAll, describe, expect, test } from 'vitest';
import { milliseconds } from '../../../src/domain/numbers/units';
import type { ChartRequest } from '../../../src/domain/watch/chart';
import { Struck, timesOf, valuesOf } from '../../helpers/watch/struck';

const SECONDS = 700;
/** The times of a show at which somebody may look: no stretch is a multiple of all of them. */
const STRETCHES = [1, 5, 7, 60, 299, 300, 601];

/** Ten durations a second, of as many milliseconds as the second's number; a gauge that rises; a count of one each tenth. */
function play(struck: Struck, seconds: number, from = 0): void {
  for (let second = from; second < from + seconds; second++)
    struck.pass(1, (tenth) => {
      struck.history.time('l1', milliseconds(second + 1));
      struck.history.record('viewers', 10 * second + tenth);
      struck.history.record('accepted', 1);
    });
}

describe('one column', () => {
  // It ends at an odd tenth of an odd second.
  const struck = new Struck();
  const whole = (figure: ChartRequest['figures'][number], seconds: number) =>
    struck.history.columns({ figures: [figure], spanMs: 1_000 * seconds, endsAt: null, columns: 1 });

  beforeAll(() => {
    play(struck, SECONDS);
    struck.pass(0.7, () => {
      struck.history.record('viewers', 9_999);
      struck.history.record('accepted', 0);
    });
  });

  test.each(STRETCHES)('has all that was timed in the last %d s', (seconds) => {
    const chart = whole('l1', seconds);
    expect(chart.columns).toBe(1);
    expect(chart.columnMs).toBeGreaterThanOrEqual(1_000 * seconds);
    const { count, max, mean } = timesOf(chart);
    // The second in which the stretch begins is in it whole.
    expect(count[0]).toBe(10 * seconds);
    expect(max[0]).toBe(SECONDS);
    expect(mean[0]).toBeCloseTo(SECONDS - (seconds - 1) / 2, 3);
  });

  test.each(STRETCHES)('has the lowest and highest of a gauge in the last %d s', (seconds) => {
    const { min, max } = valuesOf(whole('viewers', seconds));
    expect(max[0]).toBe(9_999);
    expect(min[0]).toBe(10 * (SECONDS - seconds) + 7);
  });

  test.each([5, 60, 300])('agrees with what alerts are told of the last %d s', (seconds) => {
    const { history } = struck;
    const { count, p50, p95, p99, max, mean } = timesOf(whole('l1', seconds));
    const told = history.latency('l1', seconds);
    expect([count[0], p50[0], p95[0], p99[0], max[0]]).toEqual([
      ...[told.count, told.p50, told.p95, told.p99, told.max],
    ]);
    expect(mean[0]).toBeCloseTo(told.mean, 3);
    const accepted = valuesOf(whole('accepted', seconds));
    expect([accepted.min[0], accepted.max[0]]).toEqual([10, 10]);
    expect(history.window('accepted', seconds)).toMatchObject({ min: 10, max: 10 });
  });

  test('of a stretch that is past ends where it was asked to', () => {
    const endsAt = (struck.wall - 100_000) as ChartRequest['endsAt'];
    const chart = struck.history.columns({ figures: ['viewers'], spanMs: 10_000, endsAt, columns: 1 });
    const { min, max } = valuesOf(chart);
    const [from, to] = [chart.startsAt, chart.startsAt + chart.columnMs];
    expect(to - from).toBe(10_000);
    expect(max[0] - min[0]).toBe(99);
    expect(Math.abs(to - (endsAt ?? 0))).toBeLessThanOrEqual(100);
  });

  test('longer than there is anything has what there is', () => {
    expect(timesOf(whole('l1', 3_600)).count[0]).toBe(10 * SECONDS);
  });
});

test('between two looks at a chart, one column leaves those that are past as they were', () => {
  const struck = new Struck();
  play(struck, 20);
  const chart = () =>
    timesOf(struck.history.columns({ figures: ['l1'], spanMs: 20_000, endsAt: null, columns: 20 }));
  const before = chart();
  const merges: number[] = [];
  const merge = struck.history.mergeSeconds.bind(struck.history);
  struck.history.mergeSeconds = (latency, from, to) => {
    merges.push(from);
    return merge(latency, from, to);
  };
  struck.history.columns({ figures: ['l1'], spanMs: 20_000, endsAt: null, columns: 1 });
  merges.length = 0;
  expect(chart().max).toEqual(before.max);
  // The newest column is not over, and is measured each time.
  expect(merges).toHaveLength(1);
});
