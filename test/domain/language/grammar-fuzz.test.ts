import { describe, expect, test } from 'vitest';
import { Random } from '../../../src/domain/numbers/random';
import { GrammarJudge } from '../../helpers/proofs/grammar-judge';
import { anyMessage } from '../../helpers/proofs/grammar-material';

describe('any message', () => {
  test.each([1, 2, 3, 4])('is read as the patterns say, and the core grammar stays, seed %i', (seed) => {
    const random = new Random(seed);
    const judge = new GrammarJudge(random);
    for (let message = 0; message < 10_000; message++) judge.judge(anyMessage(random));
    // Enough of each, or the comparison would prove little.
    expect(judge.judged.core).toBeGreaterThan(1000);
    expect(judge.judged.wishes - judge.judged.core).toBeGreaterThan(500);
  });
});
