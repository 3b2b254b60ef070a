/**
 * "Did you mean": the known word nearest to an unknown one. Worth some microseconds to a person, not to a flood: answers to
 * recent questions are kept, and new questions draw on a budget. Engine worker: safe.
 */
import { TokenBuckets } from '../limits/token-buckets';
import type { Milliseconds } from '../numbers/units';
import { editDistance } from '../text/edit-distance';
import { ownString } from '../text/own-string';

/** At most 64 at once and 100 a second: more sentences than a person can read. */
const BUDGET = { capacity: 64, perSecond: 100 };
/**
 * Words beyond these are not compared; every name of the largest patch is among them. The worst words that were found, as
 * long as each other and alike up to their ends, cost 0.25 µs each: 0.13 ms a question, 1.3 % of a core under a flood.
 */
const MAX_WORDS = 512;
const ANSWERS_KEPT = 256;
/** Three slips is what a hurried thumb makes in a long word; in a short one that many slips make any other word. */
const MAX_SLIPS = 3;
const LETTERS_PER_SLIP = 4;
/** A word of this many letters that begins as a known one may have two: `cuttof`. */
const LETTERS_OF_TWO_SLIPS = 6;
const BEGINNING = 3;
const ONLY = 0;

export class Suggester {
  private readonly folded: readonly string[];
  private readonly answers = new Map<string, string | null>();
  private readonly budget = new TokenBuckets(BUDGET, 1);

  /** `words` in the order in which they count when several are as near, names before aliases. */
  constructor(private readonly words: readonly string[]) {
    this.folded = words.slice(0, MAX_WORDS).map((word) => word.toLowerCase());
  }

  /** The nearest known word, the first of several; null when none is near, or when more is asked than anyone could read. */
  suggest(name: string, now: Milliseconds): string | null {
    const known = this.answers.get(name);
    if (known !== undefined) return known;
    if (!(this.budget.waitMs(ONLY, now) <= 0)) return null;
    this.budget.spend(ONLY, now);
    const answer = this.nearest(name.toLowerCase());
    if (this.answers.size >= ANSWERS_KEPT) this.answers.clear();
    this.answers.set(ownString(name), answer);
    return answer;
  }

  private nearest(name: string): string | null {
    let limit = Math.min(MAX_SLIPS, Math.floor(name.length / LETTERS_PER_SLIP));
    let nearest: string | null = null;
    for (let index = 0; index < this.folded.length && limit >= 0; index++) {
      const distance = editDistance(name, this.folded[index], limit);
      if (distance > limit) continue;
      nearest = this.words[index];
      limit = distance - 1;
    }
    return nearest ?? this.nearestOfBeginning(name);
  }

  private nearestOfBeginning(name: string): string | null {
    if (name.length < LETTERS_OF_TWO_SLIPS) return null;
    const beginning = name.slice(0, BEGINNING);
    const index = this.folded.findIndex(
      (word) => word.startsWith(beginning) && editDistance(name, word, 2) <= 2,
    );
    return index < 0 ? null : this.words[index];
  }
}
