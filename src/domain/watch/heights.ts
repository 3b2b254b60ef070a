/** The highest level of each quarter of a horizon, for fifteen horizons. Any thread: safe, does not allocate after it was made. */
const PARTS_OF_HORIZON = 4;
const KEPT = 60;

export class Heights {
  private readonly tops = new Float64Array(KEPT);
  private readonly partMs: number;
  private part = 0;
  private partEndsAt = NaN;

  constructor(horizonMs: number) {
    this.partMs = horizonMs / PARTS_OF_HORIZON;
  }

  startAgain(now: number): void {
    this.forget();
    this.partEndsAt = now + this.partMs;
  }

  forget(): void {
    this.tops.fill(-Infinity);
  }

  note(level: number, now: number): void {
    for (; now > this.partEndsAt; this.partEndsAt += this.partMs) this.tops[++this.part % KEPT] = -Infinity;
    if (level > this.tops[this.part % KEPT]) this.tops[this.part % KEPT] = level;
  }

  /** The highest level of those that are older than `share` of a horizon; -Infinity without any. */
  before(share: number): number {
    let top = -Infinity;
    for (let back = Math.ceil(share * PARTS_OF_HORIZON) + 1; back < Math.min(KEPT, this.part + 1); back++)
      top = Math.max(top, this.tops[(this.part - back) % KEPT]);
    return top;
  }
}
