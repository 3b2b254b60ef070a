/** How many voters stand behind each choice, kept up with every vote. The order of votes never shows. Any thread: safe. */
import type { Buckets } from './buckets';
import type { TallyRow } from './crowd';

/** A person takes in no more before the window closes. */
export const MAX_TALLY_ROWS = 12;
/** Whole numbers from 0 below it are counted in place: those of a MIDI controller, as nearly all variables have. */
const COUNTED_IN_PLACE = 128;

/** One value that people chose. */
export interface Choice {
  readonly value: number;
  readonly votes: number;
}

export class Tally {
  private readonly inPlace = new Uint32Array(COUNTED_IN_PLACE);
  /** Fractions, and numbers beyond. */
  private readonly others = new Map<number, { value: number; votes: number }>();

  /** With buckets, who wants a value chooses the middle of its bucket. */
  constructor(private readonly buckets: Buckets | null) {}

  /** Counts one voter more or fewer for what `wanted` chooses. */
  count(wanted: number, change: 1 | -1): void {
    const value = this.buckets === null ? wanted : this.buckets.middleOf(wanted);
    if (value >= 0 && value < COUNTED_IN_PLACE && Number.isInteger(value)) this.inPlace[value] += change;
    else this.countOther(value, change);
  }

  clear(): void {
    this.inPlace.fill(0);
    this.others.clear();
  }

  /** Lowest first. */
  list(): Choice[] {
    const choices: Choice[] = [...this.others.values()];
    for (let value = 0; value < COUNTED_IN_PLACE; value++)
      if (this.inPlace[value] > 0) choices.push({ value, votes: this.inPlace[value] });
    return this.others.size === 0 ? choices : choices.sort((one, other) => one.value - other.value);
  }

  /** Rows for the page: most votes first, then lowest first. */
  rows(): TallyRow[] {
    return this.list()
      .sort((one, other) => other.votes - one.votes)
      .slice(0, MAX_TALLY_ROWS)
      .map(({ value, votes }) => ({ value, bucket: this.buckets?.endsOf(value) ?? null, votes }));
  }

  private countOther(value: number, change: 1 | -1): void {
    const choice = this.others.get(value);
    if (choice === undefined) this.others.set(value, { value, votes: change });
    else if (choice.votes + change === 0) this.others.delete(value);
    else choice.votes += change;
  }
}
