/** Democracy: the choice with the most votes of a window wins; a tie goes by the variable's rule. Any thread: safe. */
import { Buckets } from '../buckets';
import type { CrowdMode, TieRule } from '../mode';
import type { Choice } from '../tally';
import { type Election, VoteWindow } from '../vote-window';

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

export const democracy: CrowdMode = {
  words: { label: 'democracy: most votes win', help: 'it is a vote: the value that most people want wins' },

  start(variable, rest) {
    const { buckets, tie } = variable.crowd;
    return new VoteWindow(
      variable,
      rest,
      electBy(tie),
      buckets === null ? null : new Buckets(variable.values, buckets),
    );
  },
};
