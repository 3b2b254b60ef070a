/** Democracy: the choice with the most votes of a window wins; a tie goes by the variable's rule. Any thread: safe. */
import { Buckets } from '../buckets';
import { choice, numberOrNull } from '../../settings/field';
import { crowdMode, WINDOW_MS } from '../mode';
import type { Choice } from '../tally';
import { type Election, VoteWindow } from '../vote-window';

/**
 * Democracy decides so when several choices have the most votes. None asks who came last: that would hand a tie to whoever votes
 * in the last moment.
 */
export const TIES = {
  /** The one nearest to what plays, of two equally near the lower. */
  nearest: 'nearest to what plays',
  current: 'what plays goes on',
  lowest: 'the lowest',
} as const;
export type TieRule = keyof typeof TIES;

function breakTie(leaders: readonly Choice[], tie: TieRule, standing: number): number | null {
  switch (tie) {
    case 'current':
      return null;
    case 'lowest':
      return leaders[0].value;
    case 'nearest': {
      const distance = ({ value }: Choice): number => Math.abs(value - standing);
      return leaders.reduce((best, next) => (distance(next) < distance(best) ? next : best)).value;
    }
  }
}

function electBy(tie: TieRule): Election {
  return (choices, standing) => {
    const most = choices.reduce((top, { votes }) => Math.max(top, votes), 0);
    const leaders = choices.filter(({ votes }) => votes === most);
    return leaders.length === 1 ? leaders[0].value : breakTie(leaders, tie, standing);
  };
}

export const democracy = crowdMode({
  words: { label: 'democracy: most votes win', help: 'it is a vote: the value that most people want wins' },
  newestWins: false,
  settings: {
    windowMs: WINDOW_MS,
    /** Votes go to so many equal parts of the range. */
    buckets: numberOrNull('Parts of range', {
      ...{ min: 2, max: 32, whole: true, empty: 'every value' },
    }),
    // Among 128 values a few voters tie nearly always, and the knob must still move without leaping.
    tie: choice('Ties', TIES, 'nearest'),
  },
  start: ({ windowMs, buckets, tie }, values, rest) =>
    new VoteWindow(windowMs, rest, electBy(tie), buckets === null ? null : new Buckets(values, buckets)),
});
