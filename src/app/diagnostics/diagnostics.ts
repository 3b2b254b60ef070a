/** The file behind `Download diagnostics`, in the shape of the contract: figures only, no chat text, nothing secret. Pure. */
import { version } from '../../../package.json';
import type { EngineReport } from '../../shared/protocol';
import type { LatencyName, LatencySummary, VerdictCounts } from '../../shared/reports/metrics-report';
import type { MoreFacts } from './more-facts';
import type { AudioFigures } from '../session/audio-figures';

export interface DiagnosticsFacts {
  readonly startedAt: Date;
  readonly latencyMs: Readonly<Record<LatencyName, LatencySummary>>;
  readonly counts: VerdictCounts;
  readonly ring: EngineReport['ring'];
  readonly audio: AudioFigures | null;
  readonly chat: EngineReport['chat'];
  readonly memory: { readonly usedBytes: number } | null;
  readonly errors: readonly string[];
  /** Looked up for the file; null where the code for that did not load. */
  readonly more: MoreFacts | null;
}

export function diagnosticsText(facts: DiagnosticsFacts): string {
  const { chat, startedAt, latencyMs, counts, ring, audio, memory, errors, more } = facts;
  const { state, connects, reconnects } = chat;
  const document = {
    version,
    startedAt: startedAt.toISOString(),
    latencyMs,
    counts,
    ring,
    // A number by the contract.
    audio: audio && { ...audio, underrunEvents: audio.underrunEvents ?? 0 },
    chat: { state, connects, reconnects },
    memory,
    errors,
    ...more,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
