/** A range in equal parts. Any thread: safe. */
import type { Range } from '../numbers/range';

export class Buckets {
  private readonly width: number;

  constructor(
    private readonly range: Range,
    private readonly count: number,
  ) {
    this.width = (range.max - range.min) / count;
  }

  /** The middle of the bucket that a value lies in. A value on a border belongs to the upper one. */
  middleOf(value: number): number {
    return this.range.min + (this.indexOf(value) + 0.5) * this.width;
  }

  /** The ends of the bucket that a value lies in. */
  endsOf(value: number): Range {
    const index = this.indexOf(value);
    const { min } = this.range;
    return { min: min + index * this.width, max: min + (index + 1) * this.width };
  }

  private indexOf(value: number): number {
    const index = Math.floor((value - this.range.min) / this.width);
    return Math.min(Math.max(index, 0), this.count - 1);
  }
}
