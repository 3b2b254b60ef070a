/**
 * One latency, as a histogram of each second. Percentiles are not averaged: the histograms of all seconds asked for are merged.
 *
 * Each octave is cut into 16 parts, so a percentile is told at most 1/16 (6.25 %) too high and never too low; 15, 10 and 8 ms,
 * which alerts ask about, are edges of parts. From 4 µs, one step of the browser's clock, to 16 s; what is below or above counts in
 * the first or last part. Highest, sum and count are exact, but for more than 65,535 in one part of one second: those count in
 * `count`, highest and sum alone. Engine worker: safe; does not allocate.
 */
import { KEPT_SECONDS } from './count-seconds';
import type { LatencyWindow } from './chart';

const MANTISSA_BITS = 23;
const PART_BITS = 4;
const PART_SHIFT = MANTISSA_BITS - PART_BITS;
const LOWEST_MS = 2 ** -8;
const HIGHEST_MS = 2 ** 14;
const MOST_IN_PART = 0xffff;

const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

/** The upper bits of a float are its exponent and the first bits of its mantissa; they count up with the value. */
const partAt = (value: number): number => {
  float[0] = value;
  return bits[0] >> PART_SHIFT;
};
const FIRST_PART = partAt(LOWEST_MS);
const PARTS = partAt(HIGHEST_MS) - FIRST_PART;

const partOf = (value: number): number => Math.min(Math.max(partAt(value) - FIRST_PART, 0), PARTS - 1);
const upperEdge = (part: number): number => {
  bits[0] = (part + FIRST_PART + 1) << PART_SHIFT;
  return float[0];
};

/** Sum of each second, its highest, its count, the first and last part that hold any, and the parts. */
export const LATENCY_BYTES = KEPT_SECONDS * (8 + 4 + 4 + 2 + 2 + 2 * PARTS);

export class LatencySeconds {
  private readonly sums: Float64Array;
  private readonly highest: Float32Array;
  private readonly counts: Uint32Array;
  private readonly firstPart: Uint16Array;
  private readonly lastPart: Uint16Array;
  private readonly parts: Uint16Array;

  /** `offset` is a multiple of eight. */
  constructor(memory: ArrayBufferLike, offset: number) {
    let at = offset;
    const skip = (bytes: number): number => (at += bytes) - bytes;
    this.sums = new Float64Array(memory, skip(8 * KEPT_SECONDS), KEPT_SECONDS);
    this.highest = new Float32Array(memory, skip(4 * KEPT_SECONDS), KEPT_SECONDS);
    this.counts = new Uint32Array(memory, skip(4 * KEPT_SECONDS), KEPT_SECONDS);
    this.firstPart = new Uint16Array(memory, skip(2 * KEPT_SECONDS), KEPT_SECONDS);
    this.lastPart = new Uint16Array(memory, skip(2 * KEPT_SECONDS), KEPT_SECONDS);
    this.parts = new Uint16Array(memory, skip(2 * KEPT_SECONDS * PARTS), KEPT_SECONDS * PARTS);
  }

  begin(second: number): void {
    const row = second % KEPT_SECONDS;
    if (this.counts[row] > 0)
      this.parts.fill(0, row * PARTS + this.firstPart[row], row * PARTS + this.lastPart[row] + 1);
    this.sums[row] = 0;
    this.highest[row] = 0;
    this.counts[row] = 0;
    this.firstPart[row] = PARTS - 1;
    this.lastPart[row] = 0;
  }

  /** Counts `times` durations of about `duration` in milliseconds, none of which was longer than `longest`. */
  add(second: number, duration: number, times: number, longest: number): void {
    const row = second % KEPT_SECONDS;
    const part = partOf(duration);
    const place = row * PARTS + part;
    this.parts[place] = Math.min(this.parts[place] + times, MOST_IN_PART);
    this.sums[row] += duration * times;
    this.counts[row] += times;
    if (longest > this.highest[row]) this.highest[row] = longest;
    if (part < this.firstPart[row]) this.firstPart[row] = part;
    if (part > this.lastPart[row]) this.lastPart[row] = part;
  }

  countAt(second: number): number {
    return this.counts[second % KEPT_SECONDS];
  }

  /** Adds a second to a sum of several. */
  addTo(merged: MergedLatency, second: number): void {
    const row = second % KEPT_SECONDS;
    if (this.counts[row] === 0) return;
    merged.count += this.counts[row];
    merged.sum += this.sums[row];
    merged.max = Math.max(merged.max, this.highest[row]);
    merged.firstPart = Math.min(merged.firstPart, this.firstPart[row]);
    merged.lastPart = Math.max(merged.lastPart, this.lastPart[row]);
    for (let part = this.firstPart[row]; part <= this.lastPart[row]; part++)
      merged.parts[part] += this.parts[row * PARTS + part];
  }
}

/** The shares of all that the percentiles do not exceed. */
const SHARES = [0.5, 0.95, 0.99] as const;
const P99 = SHARES.indexOf(0.99);

/** The sum of several seconds. One serves for all questions. */
export class MergedLatency {
  readonly parts = new Uint32Array(PARTS);
  firstPart = PARTS - 1;
  lastPart = 0;
  count = 0;
  sum = 0;
  max = 0;
  private readonly percentiles = new Float64Array(SHARES.length);

  clear(): void {
    this.parts.fill(0, this.firstPart, this.lastPart + 1);
    this.firstPart = PARTS - 1;
    this.lastPart = this.count = this.sum = this.max = 0;
  }

  /** NaN where nothing was timed. */
  get p99(): number {
    this.rank();
    return this.percentiles[P99];
  }

  summary(): LatencyWindow {
    const { count, sum } = this;
    this.rank();
    const [p50, p95, p99] = this.percentiles;
    return count === 0
      ? { count, p50, p95, p99, max: NaN, mean: NaN }
      : { count, p50, p95, p99, max: this.max, mean: sum / count };
  }

  private rank(): void {
    const { percentiles, parts, firstPart, lastPart } = this;
    percentiles.fill(this.count === 0 ? NaN : this.max);
    let inParts = 0;
    for (let part = firstPart; part <= lastPart; part++) inParts += parts[part];
    let [seen, nth] = [0, 0];
    // In the last part there may be anything: there the longest stands for all.
    for (let part = firstPart; part <= Math.min(lastPart, PARTS - 2); part++) {
      seen += parts[part];
      while (nth < SHARES.length && seen >= Math.ceil(SHARES[nth] * inParts) && seen > 0)
        percentiles[nth++] = Math.min(upperEdge(part), this.max);
    }
  }
}
