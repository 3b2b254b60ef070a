import { expect, test } from 'vitest';
import { runLimiter } from '../../helpers/proofs/limiter-run';

test.each([1, 2, 3, 4])(
  '50,000 commands with edits, costs, roles and clock jumps get what the plain limiter says (seed %d)',
  (seed) => {
    const { admitted, refused, returned } = runLimiter(seed, 50_000);
    expect(Math.min(admitted, refused)).toBeGreaterThan(500);
    expect(returned).toBeGreaterThan(500);
  },
);
