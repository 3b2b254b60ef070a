/** The sums of an hour, as the diagnostics have them. */
import { expect, test } from 'vitest';
import type { EpochMilliseconds, Milliseconds } from '../../../src/domain/numbers/units';
import { FIGURES } from '../../../src/domain/watch/figures';
import { History } from '../../../src/domain/watch/history';
import { HISTORY_BYTES } from '../../../src/domain/watch/history-bytes';
import { hourOf } from '../../../src/domain/watch/hour';

const SLOT_MS = 100;
const HOUR_SLOTS = 36_000;

test('every figure is summed up over the last hour and no more, with a pause before each', async () => {
  const history = new History(new ArrayBuffer(HISTORY_BYTES));
  for (let slot = 0; slot <= HOUR_SLOTS + 100; slot++) {
    const isOld = slot < 50;
    history.record('busy', isOld ? 1 : 0.25);
    if (slot % 10 === 0) history.record('received', isOld ? 90 : 3);
    if (slot % 10 === 0) history.time('l1', (isOld ? 500 : 2) as Milliseconds);
    history.strike((slot * SLOT_MS) as Milliseconds, (slot * SLOT_MS) as EpochMilliseconds);
  }
  let pauses = 0;
  const hour = await hourOf(
    () => history,
    () => {
      pauses++;
      return Promise.resolve();
    },
  );
  const names = Object.keys(FIGURES);
  expect(Object.keys(hour)).toEqual(names);
  expect(pauses).toBe(names.length);
  expect(hour.busy).toEqual({ count: HOUR_SLOTS, min: 0.25, max: 0.25, mean: 0.25 });
  expect(hour.received).toMatchObject({ min: 3, max: 3, mean: 3 });
  expect(hour.l1.max).toBeCloseTo(2);
  expect(hour.viewers).toEqual({ count: 0, min: NaN, max: NaN, mean: NaN });
});
