/** Whether memory grows: what it is in the last third of a time against what it was in the second. */

/** Megabytes are a million bytes. */
const MB = 1_000_000;

/**
 * Bytes that may come without anything growing. The ids of the newest messages swing by 2 MB (between 16,384 and twice as many are
 * remembered), and a collection leaves a little more or less each time.
 */
const SWINGS_BY = 3 * MB;

export interface Growth {
  /** Bytes a minute: the line of least squares through the last two thirds. */
  readonly perMinute: number;
  /** Bytes: the middle of the last third less the middle of the second. */
  readonly grown: number;
  readonly isFlat: boolean;
}

/** `samples`: bytes and when, in milliseconds, oldest first. Null with fewer than six: nobody can tell. */
export function growthOf(samples: readonly (readonly [atMs: number, bytes: number])[]): Growth | null {
  if (samples.length < 6) return null;
  // Tables fill with the viewers and messages of the first third.
  const third = Math.floor(samples.length / 3);
  const settled = samples.slice(third);
  const [second, last] = [settled.slice(0, -third), settled.slice(-third)];
  const grown = middle(last.map(([, bytes]) => bytes)) - middle(second.map(([, bytes]) => bytes));
  return { perMinute: slope(settled) * 60_000, grown, isFlat: grown <= SWINGS_BY };
}

export function middle(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const half = (sorted.length - 1) / 2;
  return (sorted[Math.floor(half)] + sorted[Math.ceil(half)]) / 2;
}

function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (of: 0 | 1): number => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const [shared, own] = points.reduce(
    ([both, square], [x, y]) => [both + (x - meanX) * (y - meanY), square + (x - meanX) ** 2],
    [0, 0],
  );
  return own === 0 ? 0 : shared / own;
}
