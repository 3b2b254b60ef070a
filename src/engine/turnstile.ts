/**
 * Lets requests through as the limits allow, one viewer after the other when there are more wishes than tokens. Engine worker:
 * safe.
 */
import type { ChatMessage } from '../domain/chat-message';
import { FairShare, type Waiting } from '../domain/fair-share';
import type { Limiter } from '../domain/limit';
import type { Variable } from '../domain/patch';
import type { Milliseconds } from '../domain/units';
import type { Verdict } from '../domain/verdict';
import type { Request } from './hearing';
import type { MessageCount } from './message-count';

/** A request that was refused, and its place in the log, until it plays or a newer one replaces it. */
export interface Refused extends Waiting {
  readonly request: Request;
  readonly message: ChatMessage;
  readonly logNumber: number;
  /** Null when its message asked for nothing else, and so was counted as limited. */
  readonly count: MessageCount | null;
  readonly since: Milliseconds;
}

export type Limited = Extract<Verdict, { kind: 'limited' }>;

const ACCEPTED: Verdict = { kind: 'accepted' };
const LIMITER_ERROR: Verdict = { kind: 'blocked', reason: 'limiter-error' };

export class Turnstile {
  private readonly waiting: FairShare<Refused>;

  constructor(
    private readonly limiter: Limiter,
    variables: readonly Variable[],
  ) {
    this.waiting = new FairShare(variables.map(({ crowd }) => crowd.mode === 'anarchy'));
  }

  /** Asks for one request: `accepted`, and then it must be `played`; `limited`, and then it may be kept; or an error. */
  ask(request: Request, now: Milliseconds): Verdict {
    const { role, variableIndex } = request;
    const isPrivileged = role === 'broadcaster' || role === 'moderator';
    const queue = this.waiting.queueFor(variableIndex, isPrivileged, now);
    if (queue === null) return this.limit(request, now);
    return { kind: 'limited', tier: queue.tier, waitMs: (queue.dueAt - now) as Milliseconds };
  }

  keep(refused: Refused, { tier, waitMs }: Limited, now: Milliseconds): void {
    this.waiting.keep(refused, tier, (now + waitMs) as Milliseconds);
  }

  /** A request was admitted and goes on, whether it waited or not. */
  played(item: Waiting, now: Milliseconds): void {
    this.waiting.played(item, this.limiter.tokensOf(item.variableIndex), now);
  }

  /** Never later than the first moment at which `retry` has something to do. */
  get nextDueAt(): Milliseconds {
    return this.waiting.nextDueAt();
  }

  /** Hands over what waited and may go now, in turn; each must be `played`. */
  retry(now: Milliseconds, go: (refused: Refused) => void): void {
    for (let kept = this.waiting.takeDue(now); kept !== null; kept = this.waiting.takeDue(now)) {
      const verdict = this.limit(kept.request, now);
      if (verdict.kind === 'limited') this.keep(kept, verdict, now);
      else if (verdict.kind === 'accepted') go(kept);
    }
  }

  forgetMessage(messageId: string): void {
    this.waiting.forgetMessage(messageId);
  }

  forgetViewer(viewerId: string): void {
    this.waiting.forgetViewer(viewerId);
  }

  forgetAll(): void {
    this.waiting.clear();
  }

  private limit({ viewerId, role, variableIndex }: Request, now: Milliseconds): Verdict {
    const waitMs = this.limiter.ask(viewerId, role, variableIndex, now);
    if (waitMs === 0) return ACCEPTED;
    return Number.isFinite(waitMs)
      ? { kind: 'limited', tier: this.limiter.refusedBy, waitMs }
      : LIMITER_ERROR;
  }
}
