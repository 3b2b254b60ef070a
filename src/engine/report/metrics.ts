/** Counts and times for the engine: one count per verdict, one histogram per latency. Engine worker: safe. */
import { Histogram } from '../../domain/numbers/histogram';
import { isRehearsed, VERDICT_KINDS, type Verdict, type VerdictKind } from '../../domain/verdict/verdict';
import { REHEARSED } from '../../domain/verdict/verdicts';
import type {
  EngineLatency,
  LatencySummary,
  MetricsReport,
  VerdictCounts,
} from '../../shared/reports/metrics-report';

export class Metrics implements Readonly<Record<EngineLatency, Histogram>> {
  readonly l1 = new Histogram();
  readonly l2 = new Histogram();
  readonly l3 = new Histogram();
  readonly chatDelivery = new Histogram();
  private readonly byKind = Object.fromEntries(VERDICT_KINDS.map((kind) => [kind, 0])) as Record<
    VerdictKind,
    number
  >;
  private received = 0;
  private rehearsed = 0;
  private rehearsedLate = 0;
  private limitedFirst = 0;

  /** Counts a message. One that was rehearsed at once has the very verdict `REHEARSED`: asking costs the path nothing. */
  count(verdict: Verdict): void {
    this.received++;
    this.byKind[verdict.kind]++;
    if (verdict === REHEARSED) this.rehearsed++;
  }

  /** A message counted as limited has played after all: moves it, so that the counts still add up. */
  recountLimited(verdict: Verdict): void {
    this.byKind.limited--;
    this.limitedFirst++;
    this.byKind[verdict.kind]++;
    if (!isRehearsed(verdict)) return;
    this.rehearsed++;
    if (verdict.kind === 'coalesced') this.rehearsedLate++;
  }

  /** Messages that were limited at first, whatever became of them later. Never less than before. */
  get everLimited(): number {
    return this.byKind.limited + this.limitedFirst;
  }

  /** Goes on from the counts of an engine that died. */
  resume(counts: VerdictCounts): void {
    this.received += counts.received;
    this.rehearsed += counts.rehearsed;
    this.rehearsedLate += counts.rehearsedLate;
    for (const kind of VERDICT_KINDS) this.byKind[kind] += counts[kind];
  }

  get counts(): VerdictCounts {
    const { received, rehearsed, rehearsedLate } = this;
    return { received, ...this.byKind, rehearsed, rehearsedLate };
  }

  report(): MetricsReport {
    const { counts, latencyMs } = this;
    return { counts, latencyMs };
  }

  get latencyMs(): Readonly<Record<EngineLatency, LatencySummary>> {
    const { l1, l2, l3, chatDelivery } = this;
    return {
      l1: l1.summary(),
      l2: l2.summary(),
      l3: l3.summary(),
      chatDelivery: chatDelivery.summary(),
    };
  }
}
