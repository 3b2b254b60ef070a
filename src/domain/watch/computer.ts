/** Judges a computer by what the self-test measured on it: each line good, enough, too slow or not known. Pure. */
import { CHECKS } from './computer-checks';
import type { ComputerFacts, ComputerLine, Rating } from './computer-facts';

export interface ComputerReport {
  readonly lines: readonly ComputerLine[];
  /** Whether this computer is good enough. */
  readonly sentence: string;
}

const counted = (count: number, one: string, several: string): string =>
  count === 1 ? `One thing ${one}` : `${count} things ${several}`;

export function judgeComputer(facts: ComputerFacts): ComputerReport {
  const lines = CHECKS.map((check) => check(facts));
  const having = (rating: Rating): number => lines.filter((line) => line.rating === rating).length;
  const unknown = having('not known');
  const rest = unknown === 0 ? '' : ` ${counted(unknown, 'was', 'were')} not measured.`;
  return { lines, sentence: `${verdictOn(having('too slow'), having('enough'))}${rest}` };
}

function verdictOn(tooSlow: number, enough: number): string {
  if (tooSlow > 0)
    return `This computer is not good enough for a show yet. ${counted(tooSlow, 'is', 'are')} too slow: see what to change.`;
  if (enough > 0)
    return `This computer is good enough for a show. ${counted(enough, 'could', 'could')} be better.`;
  return 'This computer is good enough for a show.';
}

/** The report as lines of text, to be copied. */
export const computerText = ({ sentence, lines }: ComputerReport): string =>
  [
    sentence,
    '',
    ...lines.map(({ label, rating, found, advice }) =>
      `${label}: ${found} (${rating})${advice === '' ? '' : `. ${advice}`}`.trimEnd(),
    ),
  ].join('\n');
