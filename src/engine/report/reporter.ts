/**
 * Sends reports to the page: when something happened at most ten times a second, else once a second as a sign of life, and
 * never while the last one is unanswered, so that a blocked page piles nothing up. Engine worker: safe.
 */
import type { EngineReport } from '../../shared/protocol';

type Listener = (report: EngineReport) => unknown;

export const REPORT_MS = 100;
const QUIET_REPORT_EVERY = 10;

export class Reporter {
  private listener: Listener | null = null;
  private unanswered = false;
  private hasNews = true;
  private sinceLast = 0;
  private ticks = 0;

  /** `tickMs`: how often `tick` is called. */
  constructor(
    private readonly report: () => EngineReport,
    private readonly tickMs: number,
  ) {}

  subscribe(listener: Listener): void {
    this.listener = listener;
    this.unanswered = false;
    this.sinceLast = QUIET_REPORT_EVERY;
  }

  /** There is news for the next report. */
  readonly noteNews = (): void => {
    this.hasNews = true;
  };

  /** Sends a report if one is due. The last call of a tick: the other parts may have news before. */
  tick(): void {
    this.ticks++;
    if (this.ticks % (REPORT_MS / this.tickMs) !== 0) return;
    this.sinceLast++;
    if (this.listener === null || this.unanswered) return;
    if (!this.hasNews && this.sinceLast < QUIET_REPORT_EVERY) return;
    this.hasNews = false;
    this.sinceLast = 0;
    this.unanswered = true;
    void Promise.resolve(this.listener(this.report())).finally(() => {
      this.unanswered = false;
    });
  }
}
