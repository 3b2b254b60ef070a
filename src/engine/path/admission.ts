/**
 * Lets requests through as the limits allow, one viewer after the other when there are more wishes than tokens. Engine worker:
 * safe.
 */
import { CROWD_MODES, type CrowdModeName } from '../../domain/crowd/modes';
import { FairShare } from '../../domain/limits/fair-share';
import type { Limiter } from '../../domain/limits/limiter';
import { nextOnes } from '../../domain/limits/next-ones';
import type { Milliseconds } from '../../domain/numbers/units';
import type { Variable } from '../../domain/patch/patch';
import type { Tier, Verdict } from '../../domain/verdict/verdict';
import { ACCEPTED, LIMITER_ERROR } from '../../domain/verdict/verdicts';
import type { MoveRequest } from './request';

type Limited = Extract<Verdict, { kind: 'limited' }>;

/** An object, not a function: V8 then shares its code, once it is warm, with the pipeline of the next patch. */
export interface Plays {
  /** Does what a request asks for, which may go now. Returns what became of it. */
  play(request: MoveRequest, now: Milliseconds): Verdict;
}

export class Admission {
  private readonly waiting: FairShare<MoveRequest>;

  constructor(
    private readonly limiter: Limiter,
    variables: readonly Variable[],
  ) {
    this.waiting = new FairShare(variables.map(({ crowd }) => newestWins(crowd.mode)));
  }

  /** A variable's crowd decides in another way from now on. */
  setMode(variableIndex: number, mode: CrowdModeName): void {
    this.waiting.letNewestWin(variableIndex, newestWins(mode));
  }

  /**
   * Plays a request that may go now, and returns what became of it. Else returns why not: one that is `limited` is kept, in
   * place of an older one of its viewer, and `retry` plays it.
   */
  admit(request: MoveRequest, now: Milliseconds, player: Plays): Verdict {
    const verdict = this.ask(request, now);
    if (verdict === ACCEPTED) {
      this.notePlayed(request, now);
      return player.play(request, now);
    }
    if (verdict.kind === 'limited') this.keep(request, verdict, now);
    return verdict;
  }

  /** The patch was edited: what waited for the variable at each of `origins` waits here, in the same order. */
  adopt(before: Admission, origins: readonly number[], now: Milliseconds): void {
    for (const request of before.waiting.drain()) {
      if (!moveTo(request, origins)) continue;
      this.waiting.keep(request, isPrivileged(request) ? 'privileged' : 'variable', now);
    }
  }

  /** The first moment at which `retry` may have something to do: never too late, sometimes too early. */
  get nextDueAt(): Milliseconds {
    return this.waiting.nextDueAt();
  }

  /** The requests whose turn comes next. For people: allocates. */
  nextOnes(count: number, now: Milliseconds): readonly MoveRequest[] {
    return nextOnes(this.waiting.lanes, count, now);
  }

  /**
   * Plays what waited and may go now, each in its turn, and what its message asks for after that. `player` returns `ACCEPTED`
   * where the message goes on.
   */
  retry(now: Milliseconds, player: Plays): void {
    for (let kept = this.waiting.takeDue(now); kept !== null; kept = this.waiting.takeDue(now)) {
      const verdict = this.limit(kept, now);
      if (verdict.kind === 'limited') this.keep(kept, verdict, now);
      else if (verdict === ACCEPTED) {
        this.notePlayed(kept, now);
        player.play(kept, now);
        for (let { next } = kept; next !== null; next = next.next)
          if (this.admit(next, now, player) !== ACCEPTED) break;
      }
    }
  }

  /** Limits may follow how long commands are on their way, from the chat frame to the ring. */
  observeLatency(latency: Milliseconds, now: Milliseconds): void {
    this.limiter.observeLatency(latency, now);
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

  private ask(request: MoveRequest, now: Milliseconds): Verdict {
    const queue = this.waiting.queueFor(request.variableIndex, isPrivileged(request), now);
    if (queue === null) return this.limit(request, now);
    return this.limited(queue.tier, (queue.dueAt - now) as Milliseconds);
  }

  private limit({ viewerId, role, variableIndex, isMore }: MoveRequest, now: Milliseconds): Verdict {
    const waitMs = this.limiter.ask(viewerId, role, variableIndex, now, isMore);
    if (waitMs === 0) return ACCEPTED;
    return Number.isFinite(waitMs) ? this.limited(this.limiter.refusedBy, waitMs) : LIMITER_ERROR;
  }

  /** A wait for the system tells, too, that it is slowed, and why. */
  private limited(tier: Tier, waitMs: Milliseconds): Limited {
    const slowed = tier === 'system' ? this.limiter.slowed : null;
    return slowed === null ? { kind: 'limited', tier, waitMs } : { kind: 'limited', tier, waitMs, slowed };
  }

  private keep(request: MoveRequest, { tier, waitMs }: Limited, now: Milliseconds): void {
    this.waiting.keep(request, tier, (now + waitMs) as Milliseconds);
  }

  /** Its viewer's next turn comes after everybody else's, whether this one waited or not. */
  private notePlayed(request: MoveRequest, now: Milliseconds): void {
    this.waiting.played(request, this.limiter.tokensOf(request.variableIndex), now);
  }
}

const newestWins = (mode: CrowdModeName): boolean => CROWD_MODES[mode].newestWins;

const isPrivileged = ({ role }: MoveRequest): boolean => role === 'broadcaster' || role === 'moderator';

/** Gives a request, and what its message asks for after it, its variables' new places. Returns false when it has none. */
function moveTo(request: MoveRequest, origins: readonly number[]): boolean {
  const index = origins.indexOf(request.variableIndex);
  if (index < 0) return false;
  request.variableIndex = index;
  if (request.next !== null && !moveTo(request.next, origins)) request.next = null;
  return true;
}
