/**
 * Sends traces to a collector, some times a second, one request at a time. While the collector does not take them they wait, with
 * pauses that grow; where there is no more room the oldest are given up and counted. Engine worker: safe. Nothing here throws.
 */
import { milliseconds, type Milliseconds } from '../../domain/numbers/units';
import type { CollectorFault, TracingStatus } from '../../shared/reports/tracing-report';
import { type PostOutcome, postSpans } from './collector';
import { SpanEncoder, type TimedPlan } from './span-encoder';

/** Five traces a second fill it in 100 s. At some 2 kB each they are 1 MB. */
export const MOST_WAITING = 500;
const MOST_IN_REQUEST = 100;
const EVERY_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/** A request that may be on its way: sent again it has the same ids, so that a collector may know it. */
interface Batch {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly spans: number;
}

const spansIn = (plans: readonly TimedPlan[]): number =>
  plans.reduce((count, { plan }) => count + plan.length, 0);

export class TraceSender {
  private readonly encoder = new SpanEncoder();
  private readonly closing = new AbortController();
  private waiting: TimedPlan[] = [];
  private batch: Batch | null = null;
  private sent = 0;
  private notSent = 0;
  private fault: CollectorFault | null = null;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private isPosting = false;
  private nextTryAt: number | null = null;

  constructor(
    private readonly collector: string,
    private readonly onNews: () => void,
  ) {}

  /** Sends a trace with the next request. */
  add(trace: TimedPlan): void {
    this.waiting.push(trace);
    if (this.waiting.length > MOST_WAITING) this.notSent += spansIn(this.waiting.splice(0, 1));
    if (this.timer === null && !this.isPosting) this.postIn(EVERY_MS);
    this.onNews();
  }

  get status(): Omit<TracingStatus, 'state'> {
    const { sent, notSent, fault, nextTryAt } = this;
    const waiting = spansIn(this.waiting) + (this.batch?.spans ?? 0);
    const retryInMs = nextTryAt === null ? null : milliseconds(Math.max(0, nextTryAt - performance.now()));
    return { sent, notSent, waiting, fault, retryInMs };
  }

  /** Forgets what waits, and ends the request that is on its way. */
  close(): void {
    this.closing.abort();
    if (this.timer !== null) clearTimeout(this.timer);
    this.waiting = [];
    this.batch = null;
  }

  private postIn(waitMs: number): void {
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.post();
    }, waitMs);
  }

  private async post(): Promise<void> {
    this.batch ??= this.nextBatch();
    if (this.batch === null) return;
    const { body, spans } = this.batch;
    this.nextTryAt = null;
    this.isPosting = true;
    const outcome = await postSpans(this.collector, body, this.closing.signal);
    this.isPosting = false;
    if (outcome.kind === 'closed' || this.closing.signal.aborted) return;
    this.note(outcome, spans);
    this.onNews();
  }

  private note(outcome: Exclude<PostOutcome, { readonly kind: 'closed' }>, spans: number): void {
    this.fault = outcome.fault;
    if (outcome.kind === 'taken') {
      const rejected = Math.min(spans, outcome.rejected);
      this.sent += spans - rejected;
      this.notSent += rejected;
      this.failures = 0;
      this.batch = null;
      if (this.waiting.length > 0) this.postIn(EVERY_MS);
      return;
    }
    if (!outcome.again) {
      this.notSent += spans;
      this.batch = null;
    }
    const pause = Math.max(outcome.waitMs, pauseAfter(this.failures++));
    this.nextTryAt = performance.now() + pause;
    this.postIn(pause);
  }

  private nextBatch(): Batch | null {
    const plans = this.waiting.splice(0, MOST_IN_REQUEST);
    return plans.length === 0 ? null : { body: this.encoder.encode(plans), spans: spansIn(plans) };
  }
}

/** A second, two, four, and so on. */
const pauseAfter = (failures: number): Milliseconds =>
  milliseconds(Math.min(LONGEST_PAUSE_MS, EVERY_MS * 2 ** Math.min(failures, 10)));
