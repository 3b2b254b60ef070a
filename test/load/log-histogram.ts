/**
 * Durations in logarithmic buckets, each octave cut into 64: a quantile is at most 1.1 % too high and never too low. Counts of
 * several processes are added bucket by bucket, which gives what one process would have counted of all.
 */
const PARTS = 64;
/** Below it everything counts as that. */
const LOWEST_MS = 0.001;

/** A histogram as it goes from process to process. */
export interface Counted {
  readonly buckets: readonly (readonly [bucket: number, count: number])[];
  readonly max: number;
}

export class LogHistogram {
  private readonly counts = new Map<number, number>();
  private total = 0;
  private largest = 0;

  static of({ buckets, max }: Counted): LogHistogram {
    const histogram = new LogHistogram();
    for (const [bucket, count] of buckets) histogram.add(bucket, count);
    histogram.largest = max;
    return histogram;
  }

  /** Below zero counts as zero. */
  record(ms: number): void {
    this.add(Math.ceil(Math.log2(Math.max(ms, LOWEST_MS)) * PARTS), 1);
    this.largest = Math.max(this.largest, ms);
  }

  merge(other: LogHistogram): void {
    for (const [bucket, count] of other.counts) this.add(bucket, count);
    this.largest = Math.max(this.largest, other.largest);
  }

  get count(): number {
    return this.total;
  }

  /** 0 where there is none. */
  get max(): number {
    return this.largest;
  }

  /** The duration that `share` (0 to 1) of all do not exceed; 0 where there is none. */
  quantile(share: number): number {
    let left = Math.max(1, Math.ceil(share * this.total));
    for (const [bucket, count] of this.sorted()) {
      left -= count;
      if (left <= 0) return Math.min(2 ** (bucket / PARTS), this.largest);
    }
    return this.largest;
  }

  toJson(): Counted {
    return { buckets: this.sorted(), max: this.largest };
  }

  private sorted(): readonly (readonly [number, number])[] {
    return [...this.counts].sort(([one], [other]) => one - other);
  }

  private add(bucket: number, count: number): void {
    this.counts.set(bucket, (this.counts.get(bucket) ?? 0) + count);
    this.total += count;
  }
}
