/** From a wish that waited for its turn to the ring, and its row in the log revised. Engine worker: safe. */
import type { Milliseconds } from '../../domain/numbers/units';
import type { Permission } from '../../domain/people/permission';
import { refusalVerdict } from '../../domain/people/refusal-verdict';
import type { Verdict } from '../../domain/verdict/verdict';
import { ACCEPTED } from '../../domain/verdict/verdicts';
import type { Bookkeeping } from '../report/bookkeeping';
import type { TraceBook } from '../report/trace-book';
import type { Plays } from './admission';
import type { Player } from './player';
import type { MoveRequest } from './request';
import type { Settlement } from './settlement';

interface LateStages {
  readonly book: Bookkeeping;
  readonly traces: TraceBook;
  readonly permission: Permission;
  readonly player: Player;
  readonly settlement: Settlement;
}

const late = (afterMs: Milliseconds, isRehearsal: boolean): Verdict =>
  isRehearsal ? { kind: 'coalesced', afterMs, note: 'rehearsed' } : { kind: 'coalesced', afterMs };

export class LateSettlement implements Plays {
  constructor(private readonly stages: LateStages) {}

  /** Plays one request that waited, and corrects the book. Returns `ACCEPTED`: it has had its turn, whatever it was good for. */
  play(request: MoveRequest, now: Milliseconds): Verdict {
    const { book, traces, permission, player, settlement } = this.stages;
    const { message, variableIndex, at: since } = request;
    // The right to move may have gone since it was written.
    const refusal = permission.mayMove(message, variableIndex);
    request.at = now;
    const sent = refusal === null ? settlement.send(request, now) : null;
    if (traces.isOn)
      traces.noteTurn(message, refusal === null ? settlement.sentWish(variableIndex, sent) : null);
    const afterMs = (now - since) as Milliseconds;
    const verdict = refusal === null ? late(afterMs, player.isRehearsalAt(now)) : refusalVerdict(refusal);
    book.revise(request, verdict, now);
    return ACCEPTED;
  }
}
