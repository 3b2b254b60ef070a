/** Mean: the average of a window's votes, in which everybody has some part. Any thread: safe. */
import { crowdMode, WINDOW_MS } from '../mode';
import type { Choice } from '../tally';
import { VoteWindow } from '../vote-window';

/** Summed from the lowest choice up: sums of doubles depend on their order, and votes must not. */
function electMean(choices: readonly Choice[]): number {
  let voters = 0;
  let sum = 0;
  for (const { value, votes } of choices) {
    voters += votes;
    sum += value * votes;
  }
  return sum / voters;
}

export const mean = crowdMode({
  words: { label: 'mean: the average', help: 'the average of all values wins' },
  newestWins: false,
  settings: { windowMs: WINDOW_MS },
  start: ({ windowMs }, _values, rest) => new VoteWindow(windowMs, rest, electMean),
});
