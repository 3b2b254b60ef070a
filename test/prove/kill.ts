/** A thousand hard kills of the browser while the page saves. Half an hour; for before a release. */
import { proveKills } from '../helpers/kill-loop';

const KILLS = 1_000;
/** Not the test's own, or its hundred would be the first hundred here. */
const SEED = 1_000;
const TELL_EVERY = 50;

const startedAt = performance.now();
await proveKills(KILLS, SEED, (kill) => {
  if (kill % TELL_EVERY !== 0) return;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  console.log(`${kill} kills, nothing lost, ${seconds} s`);
});
