/**
 * 200 random sequences of what happens to an interface, a browser and a page, at real sinks, or as many as are asked for:
 * `npm run prove:flap -- 20`. A sequence that failed is run again by its seed: `npm run prove:flap -- 1 SEED`. Some 25 minutes.
 */
import { describeOutcome, type Outcome, runSequence } from '../helpers/proofs/flap-monkey';
import { serveBuilt } from '../helpers/rigs/built-site';
import { TwoSinks } from '../helpers/rigs/two-sinks';

const SEQUENCES = Number(process.argv[2] ?? 200);
/** Not the test's own. */
const FIRST_SEED = Number(process.argv[3] ?? 1_000);
/** Each has a browser and a sound server of its own; a small machine bears two. */
const AT_A_TIME = Math.min(2, SEQUENCES);
const TELL_EVERY = 10;

const startedAt = performance.now();
const outcomes: Outcome[] = [];
const site = await serveBuilt();
const seeds = Array.from({ length: SEQUENCES }, (_, index) => FIRST_SEED + index).values();

async function work(): Promise<void> {
  const show = await TwoSinks.build(site);
  for (const seed of seeds) {
    const outcome = await runSequence(show, seed);
    outcomes.push(outcome);
    if (outcome.faults.length > 0) console.log(describeOutcome(outcome));
    if (outcomes.length % TELL_EVERY === 0) console.log(summary());
  }
  await show.strike();
}

function summary(): string {
  const failed = outcomes.filter(({ faults }) => faults.length > 0);
  const worst = Math.max(...outcomes.map(({ worstDcMs }) => worstDcMs));
  const apart = outcomes.reduce((sum, one) => sum + one.apart.absences, 0);
  const apartMs = outcomes.reduce((sum, one) => sum + one.apart.dcMs, 0);
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(0);
  return (
    `${outcomes.length} sequences, ${failed.length} failed; DC on the speakers ${worst.toFixed(1)} ms at worst; ` +
    `${apart} absences too short for any look, ${apartMs.toFixed(0)} ms of DC after them; ${seconds} s`
  );
}

await Promise.all(Array.from({ length: AT_A_TIME }, work));
await site.close();
console.log(summary());
process.exit(outcomes.every(({ faults }) => faults.length === 0) ? 0 : 1);
