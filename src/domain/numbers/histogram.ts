/**
 * A histogram of durations with logarithmic buckets, each cut into 64 equal parts: any quantile is told at most 1/64 (1.6 %)
 * too high and never too low. From 1 µs to 131 s; what is below or above counts in the first or last bucket.
 *
 * The bucket is read off the number itself: the upper bits of a float are its exponent and the first bits of its mantissa,
 * and for positive floats they count up as the value does. Any thread: safe; `record` does not allocate.
 */
import { milliseconds, type Milliseconds } from './units';

const MANTISSA_BITS = 23;
const PART_BITS = 6;
const BUCKET_SHIFT = MANTISSA_BITS - PART_BITS;
/** 2^-10 ms is 0.98 µs, 2^17 ms is 131 s. */
const LOWEST_MS = 2 ** -10;
const HIGHEST_MS = 2 ** 17;

const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

const bucketOf = (value: number): number => {
  float[0] = value;
  return bits[0] >> BUCKET_SHIFT;
};
const lowerEdge = (bucket: number): number => {
  bits[0] = bucket << BUCKET_SHIFT;
  return float[0];
};

const FIRST_BUCKET = bucketOf(LOWEST_MS);
const LAST_BUCKET = bucketOf(HIGHEST_MS) - 1;
const BUCKETS = LAST_BUCKET - FIRST_BUCKET + 1;

export interface HistogramSummary {
  readonly count: number;
  readonly p50: Milliseconds;
  readonly p95: Milliseconds;
  readonly p99: Milliseconds;
  readonly max: Milliseconds;
}

export class Histogram {
  /** For `HistogramNews`. */
  readonly counts = new Float64Array(BUCKETS);
  private total = 0;
  private largest = 0;

  /** Counts one duration. Below zero counts as zero, which two clocks can make of a short one; what is no number does not count. */
  record(duration: Milliseconds): void {
    if (Number.isNaN(duration)) return;
    const value = Math.min(Math.max(duration, 0), HIGHEST_MS);
    const bucket = Math.min(Math.max(bucketOf(value), FIRST_BUCKET), LAST_BUCKET);
    this.counts[bucket - FIRST_BUCKET]++;
    this.total++;
    if (value > this.largest) this.largest = value;
  }

  get count(): number {
    return this.total;
  }

  /** The largest duration, exactly, or 0 when there is none. */
  get max(): Milliseconds {
    return milliseconds(this.largest);
  }

  /** The duration that `share` (0 to 1) of all do not exceed, or 0 when there is none. */
  quantile(share: number): Milliseconds {
    const wanted = Math.max(1, Math.ceil(share * this.total));
    let seen = 0;
    for (let index = 0; index < this.counts.length; index++) {
      seen += this.counts[index];
      if (seen >= wanted) return milliseconds(Math.min(lowerEdge(FIRST_BUCKET + index + 1), this.largest));
    }
    return milliseconds(this.largest);
  }

  summary(): HistogramSummary {
    return {
      count: this.total,
      p50: this.quantile(0.5),
      p95: this.quantile(0.95),
      p99: this.quantile(0.99),
      max: this.max,
    };
  }
}

/** Takes `times` durations: `middle` is at most 0.8 % from each, and `longest` at most 1.6 % above the longest, never below. */
type Taker = (middle: Milliseconds, times: number, longest: Milliseconds) => void;

/** The durations that a histogram counted since the last look. Who counts pays nothing for it. */
export class HistogramNews {
  private readonly seen = new Float64Array(BUCKETS);
  private total = 0;

  constructor(private readonly histogram: Histogram) {}

  /** Hands over each bucket that is news. Does not allocate. */
  take(taker: Taker): void {
    const { counts, count, max } = this.histogram;
    if (count === this.total) return;
    this.total = count;
    for (let index = 0; index < BUCKETS; index++) {
      const times = counts[index] - this.seen[index];
      if (times === 0) continue;
      this.seen[index] = counts[index];
      // The first bucket begins at zero.
      const lower = index === 0 ? 0 : lowerEdge(FIRST_BUCKET + index);
      const upper = Math.min(lowerEdge(FIRST_BUCKET + index + 1), max);
      taker(milliseconds((lower + upper) / 2), times, milliseconds(upper));
    }
  }
}
