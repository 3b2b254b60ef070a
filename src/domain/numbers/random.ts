/**
 * Repeatable randomness: sfc32, the small fast chaotic generator of Chris Doty-Humphrey's PractRand (public domain), 32 bits
 * at a time from 128 bits of state. It passes PractRand and BigCrush, needs nothing but 32-bit additions and shifts, and
 * cannot run short: its counter alone makes the shortest cycle 2^32. Not for secrets. Any thread: safe, does not allocate.
 */
export class Random {
  private a = 0;
  private b: number;
  private c: number;
  private counter = 1;

  /** Every whole `seed` up to 2^53 gives its own sequence, the same on every machine. */
  constructor(seed: number) {
    this.b = seed | 0;
    this.c = Math.floor(seed / 2 ** 32) | 0;
    // Twelve rounds spread the seed over the whole state, as PractRand does it.
    for (let round = 0; round < 12; round++) this.next();
  }

  /** Uniform, 0 to below 1. */
  next(): number {
    const mixed = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + mixed) | 0;
    return (mixed >>> 0) / 2 ** 32;
  }

  /** Uniform whole number, 0 to below `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** Throws on an empty list. */
  pick<Item>(list: readonly Item[]): Item {
    if (list.length === 0) throw new RangeError('nothing to pick from');
    return list[this.below(list.length)];
  }

  /** Exponentially distributed with mean 1: how long until the next event of a Poisson process of one event a unit. */
  exponential(): number {
    return -Math.log(1 - this.next());
  }
}
