/** Keeps the history of every figure, and answers the dashboard from it. Engine worker: safe. */
import type { Clock } from '../../adapters/clock';
import { milliseconds, type Milliseconds } from '../../domain/numbers/units';
import type { ChartColumns, ChartRequest } from '../../domain/watch/chart';
import { type FigureName, FIGURES, isCount, isGauge } from '../../domain/watch/figures';
import { History } from '../../domain/watch/history';
import { HISTORY_BYTES } from '../../domain/watch/history-bytes';
import { hourOf, type HourOfFigures } from '../../domain/watch/hour';
import type { Glance, PageFigures, WatchReport } from '../../shared/reports/watch-report';
import { BusyTime } from './busy-time';
import { Gatherer, type Watched } from './gatherer';

const NAMES = Object.keys(FIGURES) as readonly FigureName[];
const GLANCE_MS = 1_000;
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export class Watch {
  readonly busy = new BusyTime();
  private readonly gatherer: Gatherer;
  private glancedAt = -Infinity;
  private kept: History | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly watched: Omit<Watched, 'busy'>,
  ) {
    this.gatherer = new Gatherer({ ...watched, busy: this.busy });
  }

  /** Another one from `resume` on: ask for it each time. An hour of its own is made only for an engine that is given none. */
  get history(): History {
    return (this.kept ??= new History(new ArrayBuffer(HISTORY_BYTES)));
  }

  /** Goes on with the hour of an engine that died. Null: there is no memory that outlives an engine. */
  resume(memory: ArrayBufferLike | null): void {
    if (memory !== null) this.kept = new History(memory);
    this.gatherer.forgetNews();
  }

  /** The work of a frame or tick that began at `startedAt` is done. */
  noteDone(startedAt: Milliseconds): void {
    this.busy.add(this.clock.now() - startedAt);
  }

  tick(now: Milliseconds): void {
    if (!this.history.isDue(now)) return;
    const wall = this.clock.wallAt(now);
    this.gatherer.record(this.history, now, wall);
    this.history.strike(now, wall);
  }

  /** Takes the figures that only the page can read. */
  notePageFigures(figures: PageFigures): void {
    for (const name of NAMES) {
      const value = figures[name];
      if (value === undefined) continue;
      if (isGauge(name) || isCount(name)) this.history.record(name, value);
      else this.history.time(name, milliseconds(value));
    }
  }

  readChart(request: ChartRequest): ChartColumns {
    return this.history.columns(request);
  }

  /** Messages are decided between one figure and the next. */
  sumUpHour(): Promise<HourOfFigures> {
    return hourOf(() => this.history, nextTask);
  }

  report(now: Milliseconds): WatchReport {
    if (now - this.glancedAt < GLANCE_MS) return { watch: null };
    this.glancedAt = now;
    const last = Object.fromEntries(NAMES.map((name) => [name, this.history.last(name)]));
    const limits = this.watched.current.pipeline?.limiter.inForce(now) ?? null;
    return { watch: { last: last as Glance['last'], limits } };
  }
}
