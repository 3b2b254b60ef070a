/** Six of the random sequences of `npm run prove:flap`. Two shows at once, for both mostly wait. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOutcome, runSequence } from '../helpers/proofs/flap-monkey';
import { type BuiltSite, serveBuilt } from '../helpers/rigs/built-site';
import { TwoSinks } from '../helpers/rigs/two-sinks';

const SEEDS = [
  [10, 12, 25],
  [18, 29, 3],
] as const;

let site: BuiltSite;
let shows: readonly TwoSinks[];

beforeAll(async () => {
  site = await serveBuilt();
  shows = await Promise.all(SEEDS.map(() => TwoSinks.build(site)));
});
afterAll(async () => {
  await Promise.all(shows.map((show) => show.strike()));
  await site.close();
});

test.concurrent.each([0, 1])('no sequence of show %i misdirects DC or says what is not', async (index) => {
  for (const seed of SEEDS[index]) {
    const outcome = await runSequence(shows[index], seed);
    expect(outcome.faults, describeOutcome(outcome)).toEqual([]);
  }
});
