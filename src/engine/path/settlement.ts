/**
 * From an admitted wish to the ring: limit → crowd → play, at once, or later for what had to wait. Engine worker: safe.
 */
import type { Clock } from '../../adapters/clock';
import type { Decision } from '../../domain/crowd/crowd';
import type { EpochMilliseconds, Milliseconds } from '../../domain/numbers/units';
import type { Permission } from '../../domain/people/permission';
import type { Verdict } from '../../domain/verdict/verdict';
import { ACCEPTED, COUNTED, NOT_YET, REHEARSED } from '../../domain/verdict/verdicts';
import type { Bookkeeping } from '../report/bookkeeping';
import type { SentWish, TraceBook } from '../report/trace-book';
import type { Admission, Plays } from './admission';
import type { Crowds } from './crowds';
import type { Sent } from './output';
import type { Player } from './player';
import type { MoveRequest } from './request';

export interface SettlementStages {
  readonly clock: Clock;
  readonly traces: TraceBook;
  readonly book: Bookkeeping;
  readonly permission: Permission;
  readonly admission: Admission;
  readonly crowds: Crowds;
  readonly player: Player;
}

export class Settlement implements Plays {
  /** When the request was decided that plays now. */
  private decidedAt = 0 as Milliseconds;

  constructor(private readonly stages: SettlementStages) {}

  /** Limits one request and plays it, or keeps it for later. Afterwards it is in the book. */
  settle(request: MoveRequest, now: Milliseconds, wall: EpochMilliseconds): Verdict {
    const { admission, clock } = this.stages;
    const verdict = admission.admit(request, now, this);
    this.enter(request, verdict, verdict.kind === 'accepted' ? this.decidedAt : clock.now(), wall);
    return verdict;
  }

  /** Settles a later wish of a message. `before` became of the wish before it: if that must wait, this one waits for it. */
  settleAfter(before: Verdict, request: MoveRequest, now: Milliseconds, wall: EpochMilliseconds): Verdict {
    if (before.kind === 'accepted') return this.settle(request, now, wall);
    this.enter(request, before, this.stages.clock.now(), wall);
    return before;
  }

  /** Plays what a crowd decided by time alone, unless the variable is locked. */
  playDecision(variableIndex: number, { value, by }: Decision, now: Milliseconds): void {
    const { permission, crowds, player, traces } = this.stages;
    const setBy = by?.viewerName ?? `${crowds.modeOf(variableIndex)} of chat`;
    if (permission.isLocked(variableIndex)) return;
    const sent = player.play(variableIndex, value, setBy, by, null, now);
    if (traces.isOn) traces.noteDecision(this.sentWish(variableIndex, sent), by?.messageId ?? null);
  }

  /** Plays one request that was admitted at once. Returns what became of it. */
  play(request: MoveRequest, now: Milliseconds): Verdict {
    const { clock, traces, book, admission, player } = this.stages;
    const decidedAt = (this.decidedAt = clock.now());
    // Into the ring first: nobody waits for the book-keeping.
    const sent = this.send(request, now, decidedAt);
    if (traces.isOn) traces.noteSent(this.sentWish(request.variableIndex, sent), decidedAt);
    if (sent === null) return player.isLetGo(request.variableIndex, now) ? NOT_YET : COUNTED;
    if (sent === 'now') {
      book.noteSent(decidedAt);
      admission.observeLatency((decidedAt - request.at) as Milliseconds, now);
    }
    return player.isRehearsalAt(now) ? REHEARSED : ACCEPTED;
  }

  /** For the trace of a command: what became of a wish for a variable. */
  sentWish(variableIndex: number, sent: Sent): SentWish {
    const { crowds, player } = this.stages;
    return {
      variableIndex,
      sent,
      jack: player.jackOf(variableIndex),
      mode: crowds.modeOf(variableIndex),
      isPending: crowds.isPending(variableIndex),
      record: player.written,
    };
  }

  private enter(
    request: MoveRequest,
    verdict: Verdict,
    decidedAt: Milliseconds,
    wall: EpochMilliseconds,
  ): void {
    const { book } = this.stages;
    request.logNumber =
      request.count === null
        ? book.enter(request.message, verdict, wall, decidedAt)
        : book.enterWish(request.message, verdict, wall, decidedAt);
  }

  /** Returns what became of it, or null when the crowd has not decided or the streamer holds the variable. */
  send(request: MoveRequest, now: Milliseconds, decidedAt?: Milliseconds): Sent {
    const { permission, crowds, player } = this.stages;
    const { variableIndex, viewerName } = request;
    let value: number | null = request.value;
    // A viewer who may move a locked variable is not one of a crowd.
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
