/**
 * From an admitted wish to the ring: limit → crowd → play, at once, or later for what had to wait. Engine worker: safe.
 */
import type { Clock } from '../../adapters/clock';
import type { EpochMilliseconds, Milliseconds } from '../../domain/numbers/units';
import type { Permission } from '../../domain/people/permission';
import type { Verdict } from '../../domain/verdict/verdict';
import { refusalVerdict } from '../../domain/people/refusal-verdict';
import { COUNTED, NOT_YET, REHEARSED } from '../../domain/verdict/verdicts';
import type { LogBuffer } from '../report/log-buffer';
import type { MessageCount } from '../report/message-count';
import type { Metrics } from '../report/metrics';
import type { Crowds } from './crowds';
import type { MoveRequest } from './hearing';
import type { Sent } from './output';
import type { Player } from './player';
import type { Turnstile } from './turnstile';

export interface SettlementParts {
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly log: LogBuffer;
  readonly permission: Permission;
  readonly turnstile: Turnstile;
  readonly crowds: Crowds;
  readonly player: Player;
}

/** Reading the clock is a twentieth of the path, so L2 is timed for one command of so many; a power of two. */
const TIMED_OF = 4;

const late = (afterMs: Milliseconds, isRehearsal: boolean): Verdict =>
  isRehearsal ? { kind: 'coalesced', afterMs, note: 'rehearsed' } : { kind: 'coalesced', afterMs };

/** Makes what one message asks for wait for one another, and count as one. */
export function linkRequests(
  several: readonly (MoveRequest | { readonly kind: string })[],
  count: MessageCount,
): void {
  const requests = several.filter((one): one is MoveRequest => one.kind === 'request');
  requests.forEach((request, nth) => {
    request.count = count;
    request.isMore = nth > 0;
    request.next = requests[nth + 1] ?? null;
  });
}

export class Settlement {
  private sent = 0;

  constructor(private readonly parts: SettlementParts) {}

  /** Limits one request and plays it, or keeps it for later. Afterwards it is timed and logged. */
  settle(request: MoveRequest, startedAt: Milliseconds, wall: EpochMilliseconds): Verdict {
    const { clock, metrics, turnstile, player } = this.parts;
    let verdict = turnstile.ask(request, startedAt);
    const decidedAt = clock.now();
    if (verdict.kind === 'accepted') {
      // Into the ring first: nobody waits for the book-keeping.
      const sent = this.play(request, startedAt, decidedAt);
      if (sent === null) verdict = player.isLetGo(request.variableIndex, startedAt) ? NOT_YET : COUNTED;
      else {
        if (sent === 'now') {
          if (this.sent++ % TIMED_OF === 0) metrics.l2.record((clock.now() - decidedAt) as Milliseconds);
          turnstile.observeLatency((decidedAt - request.at) as Milliseconds, startedAt);
        }
        if (player.isRehearsalAt(startedAt)) verdict = REHEARSED;
      }
    }
    this.enter(request, verdict, decidedAt, wall);
    if (verdict.kind === 'limited') turnstile.keep(request, verdict, startedAt);
    return verdict;
  }

  /** As `settle`, for what a message asks for after something else: once that must wait, this waits for it. */
  settleAfter(
    before: Verdict,
    request: MoveRequest,
    startedAt: Milliseconds,
    wall: EpochMilliseconds,
  ): Verdict {
    if (before.kind === 'accepted') return this.settle(request, startedAt, wall);
    this.enter(request, before, this.parts.clock.now(), wall);
    return before;
  }

  /** Plays what waited for its turn, and what its message asks for after that. */
  playLate(request: MoveRequest, now: Milliseconds): void {
    this.playOneLate(request, now);
    for (let next = request.next; next !== null; next = next.next) {
      const verdict = this.parts.turnstile.ask(next, now);
      if (verdict.kind === 'limited') this.parts.turnstile.keep(next, verdict, now);
      if (verdict.kind !== 'accepted') return;
      this.playOneLate(next, now);
    }
  }

  private playOneLate(request: MoveRequest, now: Milliseconds): void {
    const { metrics, log, clock, permission, turnstile, player } = this.parts;
    const { message, variableIndex, logNumber, count, at: since } = request;
    // What was allowed when it was written may not be by now.
    const refusal = permission.mayMove(message, variableIndex);
    request.at = now;
    if (refusal === null) this.play(request, now);
    else turnstile.played(request, now);
    const verdict =
      refusal === null
        ? late((now - since) as Milliseconds, player.isRehearsalAt(now))
        : refusalVerdict(refusal);
    if (count === null) metrics.recountLimited(verdict);
    else count.wentOn(verdict);
    log.revise(logNumber, message, verdict, clock.wallAt(now));
  }

  private enter(
    request: MoveRequest,
    verdict: Verdict,
    decidedAt: Milliseconds,
    wall: EpochMilliseconds,
  ): void {
    const { metrics, log } = this.parts;
    const { message } = request;
    metrics.l1.record((decidedAt - message.receivedAt) as Milliseconds);
    request.logNumber = log.add(message, verdict, wall);
  }

  /** Returns what became of it, or null when the crowd has not decided or the streamer holds the variable. */
  private play(request: MoveRequest, now: Milliseconds, decidedAt?: Milliseconds): Sent {
    const { turnstile, permission, crowds, player } = this.parts;
    const { variableIndex, viewerName } = request;
    turnstile.played(request, now);
    let value: number | null = request.value;
    // Whoever may move a locked variable is not one of a crowd.
    if (permission.isLocked(variableIndex)) crowds.standAt(variableIndex, value, now);
    else value = crowds.hear(variableIndex, request);
    if (value === null) return null;
    // A value that is nobody's own, such as a pull of many, is nobody's to take back.
    const isOwn = value === request.value;
    return player.play(
      variableIndex,
      value,
      viewerName,
      isOwn ? request : null,
      isOwn ? request.move : null,
      now,
      decidedAt,
    );
  }
}
