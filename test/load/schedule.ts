/**
 * Hands out lines when they are due, whatever became of those before: an open loop. A program that was late sends all that it
 * missed at once, and each line keeps the moment at which it was due, so that a stall is in the figures of every line it held up.
 */
import type { DueLine } from './load-crowd';

export class Schedule {
  private upcoming: DueLine;

  /** `endMs`: what is due then or later is never handed out. */
  constructor(
    private readonly source: { next(): DueLine },
    private readonly endMs: number,
  ) {
    this.upcoming = source.next();
  }

  /** All that is due by `nowMs`, oldest first. */
  takeDue(nowMs: number): DueLine[] {
    const due: DueLine[] = [];
    while (this.upcoming.dueMs <= nowMs && !this.isOver) {
      due.push(this.upcoming);
      this.upcoming = this.source.next();
    }
    return due;
  }

  get isOver(): boolean {
    return this.upcoming.dueMs >= this.endMs;
  }

  /** Milliseconds until something is due, at least 0. */
  waitFrom(nowMs: number): number {
    return Math.max(0, Math.min(this.upcoming.dueMs, this.endMs) - nowMs);
  }
}
