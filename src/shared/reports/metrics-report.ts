/** Counts and latencies of all messages. */
import type { VerdictKind } from '../../domain/verdict/verdict';

/**
 * The verdicts add up to `received`. Verdicts that moved no jack, because the outputs were not armed, are part of them and told
 * apart.
 */
export type VerdictCounts = Readonly<Record<VerdictKind, number>> & {
  readonly received: number;
  /** Those that were accepted or coalesced, and moved no jack. */
  readonly rehearsed: number;
  /** Those that were coalesced, and moved no jack. */
  readonly rehearsedLate: number;
};

export interface LatencySummary {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/**
 * L1 chat frame received → verdict, L2 verdict → in the ring, L3 in the ring → first sample rendered, chat delivery sent →
 * received: measured by the engine. L4 sample rendered → DAC: known to the page alone.
 */
export type EngineLatency = 'l1' | 'l2' | 'l3' | 'chatDelivery';

export type LatencyName = EngineLatency | 'l4';

export interface MetricsReport {
  readonly counts: VerdictCounts;
  readonly latencyMs: Readonly<Record<EngineLatency, LatencySummary>>;
}
