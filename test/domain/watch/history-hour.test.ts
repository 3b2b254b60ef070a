/** An hour and more: what wraps around, and what an engine that replaces another goes on with. */
import { describe, expect, test } from 'vitest';
import { milliseconds } from '../../../src/domain/numbers/units';
import { HISTORY_BYTES } from '../../../src/domain/watch/history-bytes';
import { Struck, timesOf, valuesOf } from '../../helpers/watch/struck';

const HOUR = { spanMs: 3_600_000, endsAt: null, columns: 900 };

/** Records in each second its number: as a gauge, a count, and a latency in ms. */
function recordedFor(struck: Struck, seconds: number): Struck {
  const { history } = struck;
  struck.pass(seconds, (tenth) => {
    const second = Math.floor(struck.now / 1_000);
    history.record('jacksMoving', second);
    history.record('accepted', tenth % 10 === 0 ? second : 0);
    history.time('l1', milliseconds(second));
  });
  return struck;
}

describe('after an hour and a half', () => {
  const struck = recordedFor(new Struck(), 5_400);
  const { history } = struck;

  test('the last hour of a gauge is there, and nothing older', () => {
    const { min, max } = valuesOf(history.columns({ ...HOUR, figures: ['jacksMoving'] }));
    expect(max).toHaveLength(900);
    // A tenth is struck when it is over, so the last one of a second stands in the next column.
    expect([min[0], max[0]]).toEqual([1_803, 1_807]);
    expect([min[898], max[898], max[899]]).toEqual([5_395, 5_399, 5_399]);
    expect(history.window('jacksMoving', 3_600)).toEqual({
      ...{ count: 36_000, min: 1_800, max: 5_399 },
      mean: 3_599.5,
    });
  });

  test('the last hour of a count is there', () => {
    const { min, max } = valuesOf(history.columns({ ...HOUR, figures: ['accepted'] }));
    expect([min[0], max[0], max[898], max[899]]).toEqual([1_804, 1_807, 5_399, NaN]);
    expect(history.window('accepted', 3_600)).toMatchObject({ count: 3_600, min: 1_800, max: 5_399 });
  });

  test('the last hour of a latency is there, and each second was emptied of the hour before', () => {
    const { count, max } = timesOf(history.columns({ ...HOUR, figures: ['l1'] }));
    expect([count[0], max[0], max[898], max[899]]).toEqual([40, 1_807, 5_399, NaN]);
    expect(history.latency('l1', 3_600)).toMatchObject({ count: 36_000, max: 5_399 });
  });

  test('a stretch of the past ends where it was asked to', () => {
    const { startsAt, columnMs, columns, series } = history.columns({
      figures: ['jacksMoving'],
      ...{ spanMs: 10_000, columns: 10, endsAt: (struck.wall - 600_000) as never },
    });
    expect([columns, columnMs]).toEqual([10, 1_000]);
    expect(startsAt + columns * columnMs - struck.wall).toBeGreaterThan(-600_100);
    expect(startsAt + columns * columnMs - struck.wall).toBeLessThanOrEqual(-599_000);
    expect((series[0] as { max: Float32Array }).max.at(-2)).toBe(4_799);
  });

  test('a stretch that is longer ago than the hour is not known', () => {
    const { max } = valuesOf(
      history.columns({
        figures: ['jacksMoving'],
        ...{ spanMs: 10_000, columns: 10, endsAt: (struck.wall - 4_000_000) as never },
      }),
    );
    expect(max.every(Number.isNaN)).toBe(true);
  });
});

describe('an engine that replaces one that died', () => {
  const memory = new SharedArrayBuffer(HISTORY_BYTES);
  const first = recordedFor(new Struck(memory), 60);
  first.history.record('capacity', 800_000);
  first.strike();

  test('goes on with its hour, and the time between the two is a gap', () => {
    const wallAtZero = first.wall + 2_000;
    const second = new Struck(memory, wallAtZero);
    expect(second.history.latency('l1', 60).count).toBe(580);
    expect(second.history.last('capacity')).toBe(800_000);
    recordedFor(second, 10);
    const { max } = valuesOf(
      second.history.columns({
        figures: ['jacksMoving'],
        ...{ spanMs: 72_000, endsAt: null, columns: 720 },
      }),
    );
    expect(Array.from(max).filter(Number.isNaN).length).toBeGreaterThanOrEqual(20);
    expect(second.history.window('jacksMoving', 72)).toMatchObject({ max: 59 });
  });

  test('goes on although the wall clock was set back between the two', () => {
    const { wall } = first;
    const third = new Struck(memory, wall - 600_000);
    recordedFor(third, 5);
    expect(third.history.window('jacksMoving', 5).count).toBe(50);
    expect(third.history.latency('l1', 100).count).toBeGreaterThan(600);
  });
});
