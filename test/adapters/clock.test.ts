import { afterEach, expect, test, vi } from 'vitest';
import { systemClock } from '../../src/adapters/clock';
import { milliseconds } from '../../src/domain/numbers/units';

afterEach(() => {
  vi.restoreAllMocks();
});

test('messages of one moment have one wall time, and the wall clock is read once for them', () => {
  const read = vi.spyOn(Date, 'now').mockReturnValue(1_000_000);
  const now = systemClock.now();
  const wall = systemClock.wallAt(now);
  expect(wall).toBeCloseTo(1_000_000, -1);
  expect([systemClock.wallAt(now), systemClock.wallAt(now)]).toEqual([wall, wall]);
  expect(read).toHaveBeenCalledTimes(1);
});

test('an earlier moment has the wall time of then', () => {
  vi.spyOn(Date, 'now').mockReturnValue(1_000_000);
  const earlier = milliseconds(systemClock.now() - 5_000);
  expect(systemClock.wallAt(earlier)).toBeCloseTo(995_000, -1);
});

test('a computer that slept an hour, of which the monotonic clock knows nothing, has the wall time of today at once', () => {
  const date = vi.spyOn(Date, 'now').mockReturnValue(1_000_000);
  const before = systemClock.now();
  systemClock.wallAt(before);
  date.mockReturnValue(4_600_000);
  expect(systemClock.wallAt(milliseconds(before + 0.005))).toBeCloseTo(4_600_000, -1);
});
