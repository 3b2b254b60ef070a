/** The safety property over a million sequences that the unit suite does not try. Minutes; for before a release. */
import { proveSequence } from '../helpers/proofs/safety-sequence';

const SEQUENCES = 1_000_000;
const FIRST_SEED = 1_000_001;
const TELL_EVERY = 100_000;

const startedAt = performance.now();
for (let played = 1; played <= SEQUENCES; played++) {
  proveSequence(FIRST_SEED + played - 1);
  if (played % TELL_EVERY === 0) {
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
    console.log(`${played.toLocaleString('en')} sequences hold, ${seconds} s`);
  }
}
