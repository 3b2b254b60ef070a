import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EpochMilliseconds } from '../../../src/domain/numbers/units';
import {
  between,
  HOUR_MS,
  lengthWords,
  scaled,
  startOf,
  type TimeWindow,
} from '../../../src/ui/dashboard/time-window';
import { windowWords } from '../../../src/ui/dashboard/window-words';

const NOW = 1_800_000_000_000;
const live = (spanMs: number): TimeWindow => ({ spanMs, endsAt: null });

test('a drag to the left shows the same stretch as one to the right', () => {
  const [from, to] = [NOW - 40_000, NOW - 10_000];
  expect(between(to, from, NOW)).toEqual(between(from, to, NOW));
  expect(between(from, to, NOW)).toEqual({ spanMs: 30_000, endsAt: to });
});

test('a click that moved a little shows five seconds around it, for nothing is kept in finer detail', () => {
  const { spanMs, endsAt } = between(NOW - 30_000, NOW - 30_010, NOW);
  expect([spanMs, endsAt]).toEqual([5_000, NOW - 30_005 + 2_500]);
});

test('no zoom leaves the hour that is kept, whatever is drawn or pressed', () => {
  const time = fc.integer({ min: NOW - 2 * HOUR_MS, max: NOW + HOUR_MS });
  fc.assert(
    fc.property(time, time, fc.constantFrom(0.5, 2), fc.option(time), (one, other, factor, around) => {
      for (const window of [
        between(one, other, NOW),
        scaled(between(one, other, NOW), factor, around, NOW),
      ]) {
        expect(window.endsAt).toBeLessThanOrEqual(NOW);
        expect(startOf(window, NOW)).toBeGreaterThanOrEqual(NOW - HOUR_MS - 1);
        expect(window.spanMs).toBeGreaterThanOrEqual(5_000);
      }
    }),
  );
});

test('a stretch that follows the clock follows it on when it is zoomed without a cursor', () => {
  expect(scaled(live(60_000), 0.5, null, NOW)).toEqual(live(30_000));
});

test('a zoom leaves the time under the cursor where it stands', () => {
  const around = NOW - 45_000;
  const zoomed = scaled(live(60_000), 0.5, around, NOW);
  expect(zoomed.endsAt).not.toBeNull();
  const share = (around - startOf(zoomed, NOW)) / zoomed.spanMs;
  expect(share).toBeCloseTo(0.25, 6);
});

test('a length of time is told in seconds, minutes or an hour', () => {
  const spans = [5_000, 45_000, 60_000, 90_000, 300_000, HOUR_MS];
  expect(spans.map(lengthWords)).toEqual(['5 s', '45 s', '1 min', '90 s', '5 min', '1 h']);
});

test('a stretch that stands still says from when to when', () => {
  expect(windowWords(live(60_000))).toBe('The last 1 min, ten times a second.');
  const words = windowWords({ spanMs: 60_000, endsAt: NOW as EpochMilliseconds });
  expect(words).toMatch(/^.+ to .+: the charts stand still\.$/);
});
