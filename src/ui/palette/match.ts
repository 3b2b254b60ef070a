/** Finds entries by a few letters: beginnings of words first, then letters in order. Linear in the texts. Pure. */

/** Longer than anything looked for, and it bounds the work on names that strangers chose. */
const LONGEST_QUERY = 48;
const LONGEST_TEXT = 160;

const MARKS = /\p{M}+/gu;
const BREAKS = /[^\p{L}\p{N}]+/u;

/** A text as letters and digits without case and accents. */
const plain = (text: string): string =>
  text.slice(0, LONGEST_TEXT).normalize('NFKD').replace(MARKS, '').toLowerCase();

const wordsOf = (text: string): readonly string[] => plain(text).split(BREAKS).filter(Boolean);

/** How well something fits, best first. The gaps leave room for what sets two of one kind apart. */
const FIT = { whole: 0, start: 100, beginnings: 200, within: 300, aside: 400, letters: 500 } as const;

/** More words left out than these make no difference to the order. */
const MOST_LEFT_OUT = 50;

/**
 * Whether `letters` are beginnings of words, in their order: `gli` of `Go live`. Returns how many words have no part in that, at
 * least; null where they are not.
 */
function wordsLeftOut(letters: string, words: readonly string[]): number | null {
  /** By the count of letters found so far. */
  let fewest = new Array<number>(letters.length + 1).fill(Infinity);
  fewest[0] = 0;
  for (const word of words) {
    const next = fewest.map((leftOut) => leftOut + 1);
    for (let from = 0; from < letters.length; from++) {
      if (fewest[from] === Infinity) continue;
      for (let to = from + 1; to <= letters.length && word[to - from - 1] === letters[to - 1]; to++) {
        next[to] = Math.min(next[to], fewest[from]);
      }
    }
    fewest = next;
  }
  const leftOut = fewest[letters.length];
  return leftOut === Infinity ? null : leftOut;
}

/** Whether `letters` stand in `text` in their order, with others between. */
function hasInOrder(letters: string, text: string): boolean {
  let at = -1;
  for (const letter of letters) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** The texts by which an entry is found. */
export interface Findable {
  readonly title: string;
  /** Other words for it, and those of its second line. */
  readonly words?: string;
}

interface Prepared {
  readonly title: string;
  readonly words: readonly string[];
  readonly aside: readonly string[];
}

const prepare = ({ title, words = '' }: Findable): Prepared => {
  const own = wordsOf(title);
  return { title: own.join(' '), words: own, aside: wordsOf(words) };
};

/** The fit of one word of the query; null for none. */
function fitOf(part: string, { title, words, aside }: Prepared): number | null {
  const leftOut = wordsLeftOut(part, words);
  if (leftOut !== null) return FIT.beginnings + Math.min(leftOut, MOST_LEFT_OUT);
  if (title.includes(part)) return FIT.within;
  if (wordsLeftOut(part, aside) !== null) return FIT.aside;
  return hasInOrder(part, title) ? FIT.letters : null;
}

function scoreOf(query: readonly string[], entry: Prepared): number | null {
  const asked = query.join(' ');
  if (asked === entry.title) return FIT.whole;
  if (entry.title.startsWith(asked)) return FIT.start;
  let worst = 0;
  let sum = 0;
  for (const part of query) {
    const fit = fitOf(part, entry);
    if (fit === null) return null;
    worst = Math.max(worst, fit);
    sum += fit;
  }
  return worst + sum / (query.length * 10_000);
}

/** The entries that fit, best first; equal ones, and all of them for an empty query, in the order given. */
export function findEntries<E extends Findable>(query: string, entries: readonly E[]): readonly E[] {
  const parts = wordsOf(query.slice(0, LONGEST_QUERY));
  if (parts.length === 0) return entries;
  return entries
    .flatMap((entry) => {
      const score = scoreOf(parts, prepare(entry));
      return score === null ? [] : [{ entry, score }];
    })
    .sort((one, other) => one.score - other.score)
    .map(({ entry }) => entry);
}
