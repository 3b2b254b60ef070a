/**
 * A thousand hard kills of the browser while the page saves, or as many as are asked for (`npm run prove:kill -- 100`). A thousand
 * take half an hour; for before a release.
 */
import { proveKills } from '../helpers/rigs/kill-loop';

const KILLS = Number(process.argv[2] ?? 1_000);
/** Not the test's own, or its kills would be the first here. */
const SEED = 1_000;
const TELL_EVERY = 50;

const startedAt = performance.now();
await proveKills(KILLS, SEED, (kill) => {
  if (kill % TELL_EVERY !== 0) return;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  console.log(`${kill} kills, nothing lost, ${seconds} s`);
});
