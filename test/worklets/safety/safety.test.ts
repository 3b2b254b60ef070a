import { expect, test } from 'vitest';
import { proveSequence } from '../../helpers/proofs/safety-sequence';

/** `npm run prove:safety` plays a million. */
const SEQUENCES = 25_000;
/** Ten seconds alone; minutes are for a machine that does other things as well. */
const WITHIN_MS = 300_000;

test(
  'no sequence of tables, commands, faults, arming and panic gets a sample past its limits or moves it out of turn',
  () => {
    for (let seed = 1; seed <= SEQUENCES; seed++) proveSequence(seed);
    expect(() => proveSequence(1)).not.toThrow();
  },
  WITHIN_MS,
);

test('a jack that is measured anew while it glides to rest takes no step larger than its ramp', () => {
  // Found by `npm run prove:safety`, one in a million.
  expect(() => proveSequence(1_942_591)).not.toThrow();
});

test.each([200, 2186])('the sequence of seed %i, kept by name, breaks no rule', (seed) => {
  expect(() => proveSequence(seed)).not.toThrow();
});
