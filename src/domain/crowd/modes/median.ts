/** Median: the value in the middle of a window's votes, which no extreme voter can drag along. Any thread: safe. */
import { crowdMode, WINDOW_MS } from '../mode';
import type { Choice } from '../tally';
import { VoteWindow } from '../vote-window';

/** An even number of votes elects the mean of the middle two, which nobody may have asked for. */
function electMedian(choices: readonly Choice[]): number {
  const voters = choices.reduce((sum, { votes }) => sum + votes, 0);
  const lower = valueAt(choices, Math.ceil(voters / 2));
  const upper = valueAt(choices, Math.floor(voters / 2) + 1);
  return (lower + upper) / 2;
}

/** The value of the `place`th vote from below, from 1. */
function valueAt(choices: readonly Choice[], place: number): number {
  let passed = 0;
  let index = 0;
  while (passed + choices[index].votes < place) passed += choices[index++].votes;
  return choices[index].value;
}

export const median = crowdMode({
  words: {
    label: 'median: the middle wins',
    help: 'the value in the middle wins, so extremes count for little',
  },
  newestWins: false,
  settings: { windowMs: WINDOW_MS },
  start: ({ windowMs }, _values, rest) => new VoteWindow(windowMs, rest, electMedian),
});
