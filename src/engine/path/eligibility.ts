/**
 * Whether what was asked may have an effect: nothing has that is too old, that moderators took back before it came, or whose
 * writer may not be heard. Engine worker: safe.
 */
import type { ChatMessage } from '../../domain/chat/chat-message';
import type { Staleness } from '../../domain/chat/staleness';
import type { TakenBack } from '../../domain/chat/taken-back';
import { isForSafety } from '../../domain/language/orders';
import type { EpochMilliseconds } from '../../domain/numbers/units';
import type { Permission } from '../../domain/people/permission';
import type { Verdict } from '../../domain/verdict/verdict';
import { refusalVerdict } from '../../domain/people/refusal-verdict';
import { NOT_LIVE, STALE, TAKEN_BACK } from '../../domain/verdict/verdicts';
import type { Heard } from './request';

export class Eligibility {
  constructor(
    private readonly staleness: Staleness,
    private readonly takenBack: TakenBack,
    private readonly permission: Permission,
    private readonly output: { readonly live: boolean },
  ) {}

  /** Returns what was asked, or why it has no effect. The rights to its variable were checked when a request was read. */
  check(heard: Heard, message: ChatMessage, wall: EpochMilliseconds): Heard {
    const { kind } = heard;
    const isForJacks = kind === 'request' || kind === 'requests' || kind === 'undo';
    if (!isForJacks && kind !== 'order' && kind !== 'vote') return heard;
    const refused = kind === 'order' && isForSafety(heard.command) ? null : this.passed(message, wall);
    if (refused !== null) return refused;
    if (isForJacks && !this.output.live) return NOT_LIVE;
    if (kind === 'request') return heard;
    if (this.takenBack.coversWriterOf(message)) return TAKEN_BACK;
    const refusal = this.permission.mayChat(message);
    return refusal === null ? heard : refusalVerdict(refusal);
  }

  /** The moment of a message may have passed. */
  private passed(message: ChatMessage, wall: EpochMilliseconds): Verdict | null {
    if (this.takenBack.covers(message)) return TAKEN_BACK;
    const isStale = message.sentAt !== null && this.staleness.isStale(message.sentAt, wall);
    return isStale ? STALE : null;
  }
}
