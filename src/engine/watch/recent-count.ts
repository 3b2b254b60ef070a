/** How much a count grew in the last seconds, ten minutes at most. Engine worker: safe; does not allocate. */

const SECONDS_KEPT = 600;

export class RecentCount {
  /** The growth in each second, by the second's place in the last ten minutes. */
  private readonly grown = new Float64Array(SECONDS_KEPT);
  private total = NaN;
  private second = NaN;

  /** A count that fell began anew. Called about once a second. */
  take(total: number, nowMs: number): void {
    const second = Math.floor(nowMs / 1_000);
    const skipped = Math.min(SECONDS_KEPT, second - this.second);
    for (let back = 0; back < skipped; back++) this.grown[placeOf(second - back)] = 0;
    this.second = second;
    this.grown[placeOf(second)] += Number.isNaN(this.total)
      ? 0
      : total >= this.total
        ? total - this.total
        : total;
    this.total = total;
  }

  /** The running second counts as one of them. */
  in(seconds: number): number {
    let sum = 0;
    for (let back = 0; back < Math.min(SECONDS_KEPT, seconds); back++)
      sum += this.grown[placeOf(this.second - back)];
    return sum;
  }
}

const placeOf = (second: number): number => ((second % SECONDS_KEPT) + SECONDS_KEPT) % SECONDS_KEPT;
