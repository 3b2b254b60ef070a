/** Percentiles of merged seconds against those of all durations, exactly ranked; and the histograms of the engine taken over. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Histogram, HistogramNews } from '../../../src/domain/numbers/histogram';
import { milliseconds } from '../../../src/domain/numbers/units';
import { Struck, timesOf } from '../../helpers/watch/struck';

/** A part of an octave in sixteen; and what a Float32 rounds away. */
const TOO_HIGH = 1 / 16 + 1e-6;
const TOO_LOW = -1e-6;

const exact = (durations: readonly number[], share: number): number =>
  durations.toSorted((one, other) => one - other)[Math.ceil(share * durations.length) - 1];

/** From 10 µs to 10 s, each octave as likely as another, in seconds of some hundred. */
const durationMs = fc.double({ min: Math.log(0.01), max: Math.log(10_000), noNaN: true }).map(Math.exp);
const evening = fc.array(fc.array(durationMs, { maxLength: 150 }), { minLength: 1, maxLength: 20 });

function timed(seconds: readonly (readonly number[])[]): Struck {
  const struck = new Struck();
  for (const durations of seconds) {
    for (const duration of durations) struck.history.time('l3', milliseconds(duration));
    struck.pass(1);
  }
  return struck;
}

function expectNear(told: number, truth: number): void {
  expect(told / truth - 1).toBeGreaterThan(TOO_LOW);
  expect(told / truth - 1).toBeLessThan(TOO_HIGH);
}

describe('percentiles of any number of seconds', () => {
  test('are at most 6.25 % too high and never too low; count, mean and longest are exact', () => {
    fc.assert(
      fc.property(evening, (seconds) => {
        const all = seconds.flat();
        const told = timed(seconds).history.latency('l3', seconds.length);
        expect(told.count).toBe(all.length);
        if (all.length === 0) return;
        expectNear(told.p50, exact(all, 0.5));
        expectNear(told.p95, exact(all, 0.95));
        expectNear(told.p99, exact(all, 0.99));
        expect(told.max).toBeCloseTo(Math.max(...all), 2);
        expect(told.mean).toBeCloseTo(all.reduce((sum, one) => sum + one, 0) / all.length, 5);
      }),
      { numRuns: 200 },
    );
  });

  test('are merged in each column of a chart, not averaged', () => {
    fc.assert(
      fc.property(evening, (seconds) => {
        const chart = timed(seconds).history.columns({
          ...{ figures: ['l3'], spanMs: 1_000 * seconds.length, endsAt: null, columns: 1 },
        });
        const { count, p99, max } = timesOf(chart);
        const all = seconds.flat();
        expect(count[0]).toBe(all.length);
        if (all.length === 0) return;
        expectNear(p99[0], exact(all, 0.99));
        expect(max[0]).toBeCloseTo(Math.max(...all), 2);
      }),
      { numRuns: 100 },
    );
  });

  test('of a second that was slow among quick ones are not watered down', () => {
    const quick = new Array<number>(100).fill(0.1);
    const slow = new Array<number>(10).fill(40);
    const { history } = timed([quick, quick, slow, quick, quick]);
    expect(history.latency('l3', 5).p99).toBeCloseTo(40, 5);
    expect(history.latency('l3', 5).p95).toBeLessThan(0.11);
  });

  test.each([15, 10, 8])('do not call exactly %d ms more than that', (thresholdMs) => {
    const { history } = timed([new Array<number>(50).fill(thresholdMs - 0.01)]);
    expect(history.latency('l3', 2).p99).toBeLessThanOrEqual(thresholdMs);
  });
});

describe('durations at the edges', () => {
  test.each([
    [-3, 0],
    [0, 0],
    [0.000_01, 0.000_01],
    [20_000, 20_000],
    [1e9, 1e9],
  ])('%d ms count, and are told as %d ms', (duration, told) => {
    const { history } = timed([[duration, duration]]);
    const { count, p50, max } = history.latency('l3', 2);
    expect(count).toBe(2);
    expect(p50 / (told || 1)).toBeCloseTo(told === 0 ? 0 : 1, 5);
    expect(max / (told || 1)).toBeCloseTo(told === 0 ? 0 : 1, 5);
  });

  test.each([NaN, Infinity])('%d is no duration', (duration) => {
    expect(timed([[duration]]).history.latency('l3', 2).count).toBe(0);
  });

  test('more than 65,535 alike in one second are counted all', () => {
    const struck = new Struck();
    struck.history.time('l1', milliseconds(1), 60_000);
    struck.history.time('l1', milliseconds(1), 60_000);
    expect(struck.history.latency('l1', 1)).toMatchObject({ count: 120_000, mean: 1, p99: 1 });
  });

  test('a quiet second has no percentile, and 1 is not 99', () => {
    const struck = timed([[5], [], []]);
    expect(struck.history.last('l3')).toBeNaN();
    expect(struck.history.latency('l3', 3)).toMatchObject({ count: 1, p50: 5, p99: 5 });
  });
});

describe('the histogram of the engine', () => {
  test('hands over each duration once, at most 0.8 % off', () => {
    fc.assert(
      fc.property(fc.array(fc.array(durationMs, { maxLength: 40 }), { maxLength: 6 }), (looks) => {
        const histogram = new Histogram();
        const news = new HistogramNews(histogram);
        for (const durations of looks) {
          for (const duration of durations) histogram.record(milliseconds(duration));
          const taken: number[] = [];
          let highest = 0;
          news.take((middle, times, longest) => {
            for (let nth = 0; nth < times; nth++) taken.push(middle);
            highest = Math.max(highest, longest);
          });
          expect(taken).toHaveLength(durations.length);
          const sorted = durations.toSorted((one, other) => one - other);
          taken.forEach((middle, nth) => expect(Math.abs(middle / sorted[nth] - 1)).toBeLessThan(0.008));
          if (durations.length > 0) {
            expect(highest / Math.max(...durations) - 1).toBeGreaterThan(TOO_LOW);
            expect(highest / Math.max(...durations) - 1).toBeLessThan(1 / 64 + 1e-6);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
