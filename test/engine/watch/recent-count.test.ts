/** How much a count grew lately. */
import { expect, test } from 'vitest';
import { RecentCount } from '../../../src/engine/watch/recent-count';

/** One look a second, from second 10 on. */
function take(totals: readonly number[]): RecentCount {
  const recent = new RecentCount();
  totals.forEach((total, at) => recent.take(total, (10 + at) * 1_000));
  return recent;
}

test('a count that was there at first has not grown', () => {
  expect(take([7, 7]).in(60)).toBe(0);
});

test('growth counts for as many seconds as are asked for', () => {
  const recent = take([0, 3, 3, 5, 5]);
  expect([1, 2, 3, 4, 60].map((seconds) => recent.in(seconds))).toEqual([0, 2, 2, 5, 5]);
});

test('a count that began anew has grown by what it has now', () => {
  expect(take([9, 10, 2]).in(60)).toBe(3);
});

test('growth is forgotten after ten minutes, and by a sleep that was as long', () => {
  const recent = take([0, 3]);
  recent.take(3, 1_000_000);
  expect(recent.in(600)).toBe(0);
});
