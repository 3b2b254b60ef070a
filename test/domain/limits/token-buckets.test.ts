import { expect, test } from 'vitest';
import { TokenBuckets } from '../../../src/domain/limits/token-buckets';
import { milliseconds } from '../../../src/domain/numbers/units';

const ONLY = 0;
const ms = milliseconds;

/** How many tokens are there. */
function tokensIn(buckets: TokenBuckets, at: number): number {
  let tokens = 0;
  for (; buckets.waitMs(ONLY, ms(at)) <= 1e-6; tokens++) buckets.spend(ONLY, ms(at));
  return tokens;
}

test('a bucket that becomes larger and quicker, or smaller and slower, misses as many tokens as before', () => {
  const larger = new TokenBuckets({ capacity: 10, perSecond: 1 }, 1);
  larger.spend(ONLY, ms(0), 4);
  larger.resize({ capacity: 20, perSecond: 4 }, ms(0));
  expect([tokensIn(larger, 0), larger.waitMs(ONLY, ms(0))]).toEqual([16, 250]);
  const smaller = new TokenBuckets({ capacity: 20, perSecond: 4 }, 1);
  smaller.spend(ONLY, ms(0), 4);
  smaller.resize({ capacity: 10, perSecond: 1 }, ms(0));
  expect([tokensIn(smaller, 0), smaller.waitMs(ONLY, ms(0))]).toEqual([6, 1000]);
});

test('whoever finds one token may take several, and the next waits until the debt is paid', () => {
  const buckets = new TokenBuckets({ capacity: 2, perSecond: 1 }, 1);
  buckets.spend(ONLY, ms(0));
  expect(buckets.waitMs(ONLY, ms(0))).toBeLessThanOrEqual(0);
  buckets.spend(ONLY, ms(0), 5);
  expect([buckets.waitMs(ONLY, ms(0)), tokensIn(buckets, 5000)]).toEqual([5000, 1]);
});
