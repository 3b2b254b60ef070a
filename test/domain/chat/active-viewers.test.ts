/** How many viewers wrote in the last minute, told from the bits that they set. */
import { describe, expect, test } from 'vitest';
import { ActiveViewers } from '../../../src/domain/chat/active-viewers';
import { milliseconds } from '../../../src/domain/numbers/units';

/** Viewers with ids in a row, as Twitch gives them to those who join in one moment. */
function written(viewers: number, from = 0): ActiveViewers {
  const active = new ActiveViewers();
  active.count(milliseconds(0));
  for (let nth = 0; nth < viewers; nth++) active.add(String(500_000_000 + from + nth));
  return active;
}

describe('viewers', () => {
  test.each([0, 1, 2, 10, 30])('%d are counted exactly', (viewers) => {
    expect(written(viewers).count(milliseconds(1))).toBe(viewers);
  });

  // The standard error of linear counting with 65,536 bits is 0.3 % at 10,000 and 0.4 % at 100,000; three of them.
  test.each([
    [1_000, 0.01],
    [10_000, 0.01],
    [100_000, 0.013],
  ])('%d are counted within %d', (viewers, error) => {
    expect(Math.abs(written(viewers).count(milliseconds(1)) / viewers - 1)).toBeLessThan(error);
  });

  test('more than can be told are told as very many, and finite', () => {
    expect(written(3_000_000).count(milliseconds(1))).toBe(Math.round(65_536 * Math.log(65_536)));
  });

  test('who write often are counted once', () => {
    const active = written(20);
    for (let nth = 0; nth < 1_000; nth++) active.add('500000003');
    expect(active.count(milliseconds(1))).toBe(20);
  });
});

describe('a minute', () => {
  test('has each viewer for 55 seconds at least and 60 at most', () => {
    const active = written(7);
    expect(active.count(milliseconds(54_999))).toBe(7);
    expect(active.count(milliseconds(60_000))).toBe(0);
  });

  test('has a viewer who writes on', () => {
    const active = written(7);
    active.count(milliseconds(30_000));
    active.add('500000003');
    expect(active.count(milliseconds(70_000))).toBe(1);
  });

  test('is over after any silence, and time that steps back changes nothing', () => {
    const active = written(7);
    active.count(milliseconds(10_000));
    active.add('x');
    expect(active.count(milliseconds(4_000))).toBe(8);
    expect(active.count(milliseconds(1e9))).toBe(0);
  });
});
