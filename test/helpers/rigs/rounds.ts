/**
 * Durations, measured in rounds. Other work of a shared machine only ever slows a round, so the quietest ones tell what the
 * product takes: with as many rounds as are asked for that is all of them, and each further one is another chance of a quiet one.
 */
import { quantile } from './command-timer';

export class Rounds {
  private readonly rounds: (readonly number[])[] = [];

  add(durations: readonly number[]): void {
    this.rounds.push(durations);
  }

  get count(): number {
    return this.rounds.length;
  }

  /** Every duration, oldest first. */
  get all(): readonly number[] {
    return this.rounds.flat();
  }

  /** The duration that 95 of 100 did not exceed in the `count` quietest rounds together. */
  p95OfQuietest(count: number): number {
    const quietest = this.rounds.toSorted((one, other) => quantile(one, 0.95) - quantile(other, 0.95));
    return quantile(quietest.slice(0, count).flat(), 0.95);
  }
}
