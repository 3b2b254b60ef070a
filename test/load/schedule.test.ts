import { expect, test } from 'vitest';
import type { DueLine } from './load-crowd';
import { Schedule } from './schedule';

/** A line every ten milliseconds. */
function everyTen(): { next(): DueLine } {
  let dueMs = 0;
  return { next: () => ({ dueMs: (dueMs += 10), isMessage: true, write: () => '' }) };
}

const timesOf = (lines: readonly DueLine[]): number[] => lines.map(({ dueMs }) => dueMs);

test('a line is handed out when it is due, once', () => {
  const schedule = new Schedule(everyTen(), 1_000);
  expect(timesOf(schedule.takeDue(9.9))).toEqual([]);
  expect(schedule.waitFrom(9.9)).toBeCloseTo(0.1, 6);
  expect(timesOf(schedule.takeDue(10))).toEqual([10]);
  expect(timesOf(schedule.takeDue(10))).toEqual([]);
});

test('a stall puts nothing off: all that was missed comes at once, each with the moment at which it was due', () => {
  const schedule = new Schedule(everyTen(), 1_000);
  expect(timesOf(schedule.takeDue(45))).toEqual([10, 20, 30, 40]);
  expect(schedule.waitFrom(45)).toBe(5);
  expect(timesOf(schedule.takeDue(900))).toHaveLength(86);
});

test('what is due at the end or later never comes, however late the program is', () => {
  const schedule = new Schedule(everyTen(), 50);
  expect(schedule.isOver).toBe(false);
  expect(timesOf(schedule.takeDue(10_000))).toEqual([10, 20, 30, 40]);
  expect(schedule.isOver).toBe(true);
  expect(schedule.takeDue(20_000)).toEqual([]);
});
