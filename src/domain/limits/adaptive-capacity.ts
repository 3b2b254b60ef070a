/**
 * How much of its capacity the system has, by how long commands take through the path: half as much again while they are
 * quick, less when they are slow. It follows the mean of about a second, so that one slow command changes nothing, and only
 * after that mean has been beyond a bound for two seconds, so that it does not flutter at one. Engine worker: safe, does not
 * allocate.
 */
import type { Milliseconds } from '../numbers/units';

interface Level {
  /** It holds below this. */
  readonly belowMs: number;
  readonly factor: number;
}

const LEVELS: readonly Level[] = [
  { belowMs: 5, factor: 1.5 },
  { belowMs: 10, factor: 1 },
  { belowMs: Infinity, factor: 0.7 },
];
const UNMEASURED = 1;
const SMOOTHING_MS = 1000;
/** Upper bound of the sample count in the running mean, so that a burst within one millisecond still moves it. */
const SETTLED = 1000;
const HOLD_MS = 2000;

const levelOf = (latencyMs: number): number => LEVELS.findIndex(({ belowMs }) => latencyMs < belowMs);

export class AdaptiveCapacity {
  private level = UNMEASURED;
  private meanMs = 0;
  private counted = 0;
  private measuredAt = -Infinity;
  /** The level that the mean has been at since `otherSince`, when it is not the one that holds. */
  private other = UNMEASURED;
  private otherSince = -Infinity;

  /** 1.5, 1 or 0.7; 1 until something was measured. */
  get factor(): number {
    return LEVELS[this.level].factor;
  }

  /** Mean of about a second. NaN until something was measured. */
  get latencyMs(): number {
    return this.counted === 0 ? NaN : this.meanMs;
  }

  /** Takes one command's way through the path. A number that is no latency is not counted; should time step back, it starts anew. */
  observe(latencyMs: number, now: Milliseconds): void {
    if (!(latencyMs >= 0 && latencyMs < Infinity && now > -Infinity && now < Infinity)) return;
    if (now < this.measuredAt) this.otherSince = now;
    // The first ones make a plain mean, so that none of them stands for all.
    this.counted = Math.min(this.counted + 1, SETTLED);
    const weight = Math.max(-Math.expm1((this.measuredAt - now) / SMOOTHING_MS), 1 / this.counted);
    this.meanMs += (latencyMs - this.meanMs) * weight;
    this.measuredAt = now;
    this.settle(levelOf(this.meanMs), now);
  }

  private settle(level: number, now: Milliseconds): void {
    if (level !== this.other) {
      this.other = level;
      this.otherSince = now;
    }
    if (level !== this.level && now - this.otherSince >= HOLD_MS) this.level = level;
  }
}
