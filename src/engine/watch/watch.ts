/** Keeps the history of every figure, and answers the dashboard from it. Engine worker: safe. */
import type { Clock } from '../../adapters/clock';
import { milliseconds, type Milliseconds } from '../../domain/numbers/units';
import type { ChartColumns, ChartRequest } from '../../domain/watch/chart';
import {
  type CountName,
  type FigureName,
  FIGURES,
  type GaugeName,
  type WatchedLatency,
} from '../../domain/watch/figures';
import { History, HISTORY_BYTES } from '../../domain/watch/history';
import type { Glance, LimitsInForce, PageFigures, WatchReport } from '../../shared/reports/watch-report';

const NAMES = Object.keys(FIGURES) as readonly FigureName[];
const GLANCE_MS = 1_000;
const LIMITS: LimitsInForce = { factor: 1, adaptive: 1, opened: 1, lead: 1 };

export class Watch {
  /** Another one from `resume` on: ask for it each time. */
  history = new History(new ArrayBuffer(HISTORY_BYTES));

  private glancedAt = -Infinity;

  constructor(private readonly clock: Clock) {}

  /** Goes on with the hour of an engine that died. Null: there is no memory that outlives an engine. */
  resume(memory: ArrayBufferLike | null): void {
    if (memory !== null) this.history = new History(memory);
  }

  tick(now: Milliseconds): void {
    this.history.strike(now, this.clock.wallAt(now));
  }

  /** Takes the figures that only the page can read. */
  notePageFigures(figures: PageFigures): void {
    for (const name of NAMES) {
      const value = figures[name];
      if (value === undefined) continue;
      if (FIGURES[name].kind === 'latency') this.history.time(name as WatchedLatency, milliseconds(value));
      else this.history.record(name as CountName | GaugeName, value);
    }
  }

  readChart(request: ChartRequest): ChartColumns {
    return this.history.columns(request);
  }

  report(now: Milliseconds): WatchReport {
    if (now - this.glancedAt < GLANCE_MS) return { watch: null };
    this.glancedAt = now;
    const last = Object.fromEntries(NAMES.map((name) => [name, this.history.last(name)]));
    return { watch: { last: last as Glance['last'], limits: LIMITS } };
  }
}
