import { describe, expect, test } from 'vitest';
import { Random } from '../../../src/domain/numbers/random';
import { quantile } from './command-timer';
import { Rounds } from './rounds';

const WANTED = 15;
const IN_A_ROUND = 20;

/** Rounds of commands of about 10 ms, of which `share` took 40 ms longer. */
function roundsOf(count: number, share: (round: number) => number): Rounds {
  const random = new Random(count);
  const rounds = new Rounds();
  for (let round = 0; round < count; round++) {
    const isLate = (): boolean => random.next() < share(round);
    rounds.add(Array.from({ length: IN_A_ROUND }, () => 10 + random.next() + (isLate() ? 40 : 0)));
  }
  return rounds;
}

describe('the p95 of the quietest rounds', () => {
  test('is that of every command where no round is left over', () => {
    const rounds = roundsOf(WANTED, () => 0.04);
    expect(rounds.all).toHaveLength(WANTED * IN_A_ROUND);
    expect(rounds.p95OfQuietest(WANTED)).toBe(quantile(rounds.all, 0.95));
    expect(roundsOf(WANTED, () => 0.06).p95OfQuietest(WANTED)).toBeGreaterThan(50);
  });

  test('leaves out what another program did to one round in two', () => {
    expect(roundsOf(3 * WANTED, (round) => (round % 2) * 0.4).p95OfQuietest(WANTED)).toBeLessThan(11);
  });

  test.each([0.25, 0.5])('is late where %d of all commands are, however many rounds there are', (share) => {
    expect(roundsOf(3 * WANTED, () => share).p95OfQuietest(WANTED)).toBeGreaterThan(50);
  });
});
