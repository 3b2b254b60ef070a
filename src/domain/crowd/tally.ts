/** How many voters stand behind each choice, kept up with every vote. The order of votes never shows. Any thread: safe. */
import type { TallyRow } from '../crowd';
import type { Buckets } from './buckets';

/** As many as a person takes in before the window closes. */
export const MOST_TALLY_ROWS = 12;

/** One value that people chose. */
export interface Choice {
  readonly value: number;
  readonly votes: number;
}

export class Tally {
  private readonly choices = new Map<number, { value: number; votes: number }>();

  /** With buckets, who wants a value chooses the middle of its bucket. */
  constructor(private readonly buckets: Buckets | null) {}

  /** Counts one voter more or fewer for what `wanted` chooses. */
  count(wanted: number, change: 1 | -1): void {
    const value = this.buckets === null ? wanted : this.buckets.middleOf(wanted);
    const choice = this.choices.get(value);
    if (choice === undefined) this.choices.set(value, { value, votes: change });
    else if (choice.votes + change === 0) this.choices.delete(value);
    else choice.votes += change;
  }

  clear(): void {
    this.choices.clear();
  }

  /** Lowest first. */
  list(): Choice[] {
    return [...this.choices.values()].sort((one, other) => one.value - other.value);
  }

  /** What the page shows: most votes first, then lowest first. */
  rows(): TallyRow[] {
    return this.list()
      .sort((one, other) => other.votes - one.votes)
      .slice(0, MOST_TALLY_ROWS)
      .map(({ value, votes }) => ({ value, bucket: this.buckets?.endsOf(value) ?? null, votes }));
  }
}
