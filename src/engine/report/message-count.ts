/** Counts one message with several requests once, however many of them go on later. Engine worker: safe. */
import type { Verdict } from '../../domain/verdict/verdict';
import type { Metrics } from './metrics';

export class MessageCount {
  /** As what it was counted; before that, what became of a request that went on already. */
  private verdict: Verdict | null = null;
  private isCounted = false;

  constructor(private readonly metrics: Metrics) {}

  /** Of the verdicts on its requests the best one counts. */
  count(verdicts: readonly Verdict[]): void {
    const best = verdicts.find(({ kind }) => kind === 'accepted') ?? verdicts[0];
    this.metrics.count(best);
    this.isCounted = true;
    if (best.kind === 'limited' && this.verdict !== null) this.metrics.recountLimited(this.verdict);
    else this.verdict = best;
  }

  /** A request that was limited went on. Moves the message, unless it counts for something else, so that the counts add up. */
  wentOn(verdict: Verdict): void {
    if (this.isCounted && this.verdict?.kind !== 'limited') return;
    if (this.isCounted) this.metrics.recountLimited(verdict);
    this.verdict = verdict;
  }
}
