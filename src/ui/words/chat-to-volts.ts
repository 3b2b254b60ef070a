/** Adds up the way from a message of chat to the converter. Pure. */
import type { LatencyName, LatencySummary } from '../../shared/reports/metrics-report';

const PARTS = ['l1', 'l2', 'l3', 'l4'] as const satisfies readonly LatencyName[];

/** Milliseconds: the 95th percentiles of the four parts, added; null before each has been measured. */
export function chatToVolts(latencyMs: Readonly<Record<LatencyName, LatencySummary>>): number | null {
  if (PARTS.some((part) => latencyMs[part].count === 0)) return null;
  return PARTS.reduce((sum, part) => sum + latencyMs[part].p95, 0);
}
