import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backOff, LONGEST_BACK_OFF_MS, Retry } from '../../../src/domain/chat/back-off';
import { milliseconds as at } from '../../../src/domain/numbers/units';

test('without luck the waits double from one second up to thirty', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 1_000].map((failures) => backOff(failures, 0))).toEqual([
    1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000,
  ]);
});

test('a wait is shortened by at most half and never lengthened', () => {
  fc.assert(
    fc.property(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
      const wait = backOff(failures, random);
      expect(wait).toBeLessThanOrEqual(backOff(failures, 0));
      expect(wait).toBeGreaterThanOrEqual(backOff(failures, 0) / 2);
      expect(wait).toBeLessThanOrEqual(LONGEST_BACK_OFF_MS);
    }),
  );
});

test('a retry is due when its wait is over, and only once', () => {
  const retry = new Retry();
  expect([retry.isDue(at(0)), retry.msLeft(at(0))]).toEqual([false, null]);
  retry.plan(at(100), 0);
  expect([retry.isDue(at(1_099)), retry.isDue(at(1_100))]).toEqual([false, true]);
  expect([retry.msLeft(at(600)), retry.msLeft(at(5_000))]).toEqual([500, 0]);
  retry.cancel();
  expect([retry.isDue(at(9_999)), retry.msLeft(at(9_999))]).toEqual([false, null]);
});

test('every plan waits longer than the one before, until it is forgiven', () => {
  const retry = new Retry();
  const waits = [0, 1, 2].map(() => {
    retry.plan(at(0), 0);
    return retry.msLeft(at(0));
  });
  retry.forgive();
  retry.plan(at(0), 0);
  expect([...waits, retry.msLeft(at(0))]).toEqual([1_000, 2_000, 4_000, 1_000]);
});
