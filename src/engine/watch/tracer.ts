/**
 * Hands traces on: to a collector on this computer, and to the browser's performance panel. Spans are made here, off the path, some
 * times a second; what makes and sends them is loaded when tracing starts. A collector that fails costs the show nothing.
 * Engine worker: safe.
 */
import type { Clock } from '../../adapters/clock';
import type { TraceSender } from '../../adapters/otlp/trace-sender';
import { drawInPanel } from '../../adapters/performance-panel';
import { milliseconds, type Milliseconds } from '../../domain/numbers/units';
import type { History } from '../../domain/watch/history';
import { planTrace } from '../../domain/watch/trace';
import type { TracingOrders, TracingReport, TracingStatus } from '../../shared/reports/tracing-report';
import type { TraceBook } from '../report/trace-book';

/** Ticks between two looks at what has ended: half a second. */
const LOOK_TICKS = 25;
/** The page measures the way to the converter once a second. */
const MEASURED_S = 10;

type SenderModule = Promise<{ readonly TraceSender: typeof TraceSender }>;

const NOTHING: TracingStatus = {
  ...{ state: 'off', sent: 0, notSent: 0, waiting: 0, fault: null, retryInMs: null },
};

export class Tracer {
  private orders: TracingOrders | null = null;
  private sender: TraceSender | null = null;
  private state: TracingStatus['state'] = 'off';
  private hasFailedToLoad = false;
  private ticks = 0;

  constructor(
    private readonly clock: Clock,
    private readonly book: TraceBook,
    /** It knows how long the way to the converter is. */
    private readonly watch: { readonly history: Pick<History, 'latency'> },
    private readonly onNews: () => void,
    private readonly load: () => SenderModule = () => import('../../adapters/otlp/trace-sender'),
  ) {}

  /** Traces as told from now on; null ends it, and forgets what waits to be sent. */
  async obey(orders: TracingOrders | null): Promise<void> {
    const isSameCollector = this.orders?.collector === orders?.collector;
    this.orders = orders;
    this.hasFailedToLoad = false;
    if (!isSameCollector || orders === null) {
      this.sender?.close();
      this.sender = null;
    }
    this.book.sample(orders?.oneOf ?? null);
    if (orders === null) this.state = 'off';
    else if (orders.collector === null || this.sender !== null) this.state = 'on';
    else await this.startSender(orders, orders.collector);
    this.onNews();
  }

  followPatch(): void {
    if (this.book.isOn) this.book.noteEdit();
  }

  comeToRest(): void {
    if (this.book.isOn) this.book.noteRest();
  }

  tick(now: Milliseconds): void {
    if (!this.book.isOn || this.ticks++ % LOOK_TICKS !== 0) return;
    const { p50 } = this.watch.history.latency('l4', MEASURED_S);
    const outputMs = Number.isNaN(p50) ? null : milliseconds(p50);
    const aheadMs = this.clock.wallAt(now) - now;
    for (const trace of this.book.take(now, outputMs)) {
      const plan = planTrace(trace);
      if (this.orders?.isInPanel === true) drawInPanel(plan);
      this.sender?.add({ plan, aheadMs });
    }
  }

  report(): TracingReport {
    const { state, sender, hasFailedToLoad } = this;
    const fault = hasFailedToLoad ? ({ kind: 'not loaded' } as const) : null;
    if (state === 'off') return { tracing: NOTHING };
    return { tracing: { ...NOTHING, fault, ...sender?.status, state } };
  }

  private async startSender(orders: TracingOrders, collector: string): Promise<void> {
    this.state = 'starting';
    this.onNews();
    try {
      const { TraceSender } = await this.load();
      if (this.orders !== orders) return;
      this.sender = new TraceSender(collector, this.onNews);
    } catch {
      if (this.orders !== orders) return;
      this.hasFailedToLoad = true;
    }
    this.state = 'on';
  }
}
