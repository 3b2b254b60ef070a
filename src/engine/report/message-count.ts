/** Counts one message with several requests once, however many of them go on later. Engine worker: safe. */
import type { Verdict } from '../../domain/verdict/verdict';
import type { Metrics } from './metrics';

export class MessageCount {
  /** The verdict that the message counts under. Before `count`: the verdict of its first request that played late. */
  private verdict: Verdict | null = null;
  private isCounted = false;

  constructor(private readonly metrics: Metrics) {}

  /** Counts the best one of the verdicts on its requests. */
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
