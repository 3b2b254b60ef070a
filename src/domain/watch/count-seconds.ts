/** One count, a number for each second. NaN is not known. Engine worker: safe; does not allocate. */

/** An hour, the second that runs, and one more minute. */
export const KEPT_SECONDS = 3_660;
export const COUNT_BYTES = 4 * KEPT_SECONDS;

export class CountSeconds {
  private readonly counts: Float32Array;

  constructor(memory: ArrayBufferLike, offset: number) {
    this.counts = new Float32Array(memory, offset, KEPT_SECONDS);
  }

  /** A second begins: nothing was counted yet, or nobody counts. */
  begin(second: number, isCounted: boolean): void {
    this.counts[second % KEPT_SECONDS] = isCounted ? 0 : NaN;
  }

  add(second: number, times: number): void {
    const place = second % KEPT_SECONDS;
    const counted = this.counts[place];
    this.counts[place] = (Number.isNaN(counted) ? 0 : counted) + times;
  }

  at(second: number): number {
    return this.counts[second % KEPT_SECONDS];
  }
}
