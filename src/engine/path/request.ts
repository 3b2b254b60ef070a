/** A request, the one object that a command needs from chat to the ring, and what else a message may ask for. Engine worker: safe. */
import type { Author } from '../../domain/chat/author';
import type { ChatMessage } from '../../domain/chat/chat-message';
import type { CrowdRequest } from '../../domain/crowd/crowd';
import type { CrowdSide } from '../../domain/crowd/mode-vote';
import type { ChatCommand } from '../../domain/language/orders';
import type { LimitedRole } from '../../domain/limits/role-cooldowns';
import type { Milliseconds } from '../../domain/numbers/units';
import type { Verdict } from '../../domain/verdict/verdict';
import type { ResolvedAsk } from '../../domain/voltage/resolved-ask';
import type { MessageCount } from '../report/message-count';

/** One person's valid wish for one variable. The fields that change do so while it waits for its turn. */
export interface MoveRequest extends CrowdRequest, Author {
  readonly kind: 'request';
  readonly message: ChatMessage;
  readonly role: LimitedRole;
  /** Changes when the patch is edited. */
  variableIndex: number;
  /** How to get there and what comes after; null for at once and for good. */
  readonly move: ResolvedAsk | null;
  at: Milliseconds;
  /** Number of its entry in the log; 0 before it has one. */
  logNumber: number;
  /** Null when its message asked for nothing else, and so counts as this request does. */
  count: MessageCount | null;
  /** Whether its message asks for something else before: only the first wish counts for the viewer's own limits. */
  isMore: boolean;
  /** The next request of the same message; it goes when this one has gone. */
  next: MoveRequest | null;
}

export interface Undo {
  readonly kind: 'undo';
  /** Null for whichever variable the viewer moved last. */
  readonly variableIndex: number | null;
}

/** One of several wishes in a message. */
export type HeardWish = MoveRequest | Undo | Verdict;

/** The requests of one message, or the reason why nothing comes of it. */
export type Heard =
  | HeardWish
  | { readonly kind: 'requests'; readonly requests: readonly HeardWish[] }
  | { readonly kind: 'order'; readonly command: ChatCommand }
  | { readonly kind: 'vote'; readonly side: CrowdSide };

/** `value` is whole and within the variable's range. Written out: copying with `...` costs a tenth of the path. */
export function request(
  message: ChatMessage,
  variableIndex: number,
  value: number,
  move: ResolvedAsk | null,
): MoveRequest {
  return {
    kind: 'request',
    message,
    messageId: message.id,
    viewerId: message.viewerId,
    viewerName: message.viewerName,
    role: message.isGuest || (message.isFirst && message.role === 'viewer') ? 'firstTime' : message.role,
    variableIndex,
    value,
    move,
    at: message.receivedAt,
    logNumber: 0,
    count: null,
    isMore: false,
    next: null,
  };
}

/** Makes the requests of one message wait for one another, and count as one. */
export function linkRequests(wishes: readonly HeardWish[], count: MessageCount): void {
  const requests = wishes.filter((one): one is MoveRequest => one.kind === 'request');
  requests.forEach((one, nth) => {
    one.count = count;
    one.isMore = nth > 0;
    one.next = requests[nth + 1] ?? null;
  });
}
