/** Counts the verdicts of the last minute from counts that only ever grow. Pure. */
import { VERDICT_KINDS } from '../../domain/verdict/verdict';
import type { VerdictCounts } from '../../shared/reports/metrics-report';

const MINUTE_SECONDS = 60;
const COUNTED = [...VERDICT_KINDS, 'rehearsed', 'rehearsedLate'] as const;

interface Sample {
  readonly second: number;
  readonly counts: VerdictCounts;
}

export class LastMinute {
  /** Oldest first, one a second at most: the second that began the minute and those since, so never more than 61. */
  private readonly samples: Sample[] = [];

  /**
   * Keeps `counts` as they are at `nowMs` (monotonic) and answers by how much each grew in 60 to 61 s; what came before the
   * first call is not known and counts as nothing. No answer is below 0. Page: safe.
   */
  take(counts: VerdictCounts, nowMs: number): VerdictCounts {
    const second = Math.floor(nowMs / 1000);
    const { samples } = this;
    // An engine that lost its counts begins again at nothing, and so does the minute.
    if (samples.length > 0 && counts.received < samples[samples.length - 1].counts.received)
      samples.length = 0;
    if (samples.length === 0 || second > samples[samples.length - 1].second) samples.push({ second, counts });
    while (samples.length > 1 && samples[1].second <= second - MINUTE_SECONDS) samples.shift();
    return growth(samples[0].counts, counts);
  }
}

/** One that was refused before the minute and played in it moved from one count to another, hence never below 0. */
function growth(from: VerdictCounts, to: VerdictCounts): VerdictCounts {
  const grown: { -readonly [Name in keyof VerdictCounts]: number } = { ...to };
  grown.received = to.received - from.received;
  for (const name of COUNTED) grown[name] = Math.max(0, to[name] - from[name]);
  return grown;
}
