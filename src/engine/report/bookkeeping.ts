/** Keeps the book on every message: counts, times and logs what became of it. Engine worker: safe. */
import type { Clock } from '../../adapters/clock';
import type { ChatMessage } from '../../domain/chat/chat-message';
import { isTried } from '../../domain/chat/try-viewer';
import type { EpochMilliseconds, Milliseconds } from '../../domain/numbers/units';
import type { Verdict } from '../../domain/verdict/verdict';
import type { LogBuffer } from './log-buffer';
import { MessageCount } from './message-count';
import type { Metrics } from './metrics';

/** Reading the clock is a twentieth of the path, so L2 is timed for one command of so many; a power of two. */
const TIMED_OF = 4;

/** A waiting request, as the book knows it. */
interface Waited {
  readonly message: ChatMessage;
  readonly logNumber: number;
  readonly count: MessageCount | null;
}

export class Bookkeeping {
  private sent = 0;

  constructor(
    private readonly clock: Clock,
    private readonly metrics: Metrics,
    private readonly log: LogBuffer,
  ) {}

  /**
   * Counts, times and logs what became of a message that asked for one thing. `wall` and `decidedAt` are the moments of its frame
   * and of the decision. Returns the number of its log entry; talk has none, and 0 stands for it, unless the streamer tried it. Does
   * not allocate.
   */
  enter(
    message: ChatMessage,
    verdict: Verdict,
    wall: EpochMilliseconds,
    decidedAt: Milliseconds = this.clock.now(),
  ): number {
    this.metrics.count(verdict);
    return this.enterWish(message, verdict, wall, decidedAt);
  }

  /** Times and logs one of several wishes. They are counted as one message, by what `countSeveral` returns. */
  enterWish(
    message: ChatMessage,
    verdict: Verdict,
    wall: EpochMilliseconds,
    decidedAt: Milliseconds = this.clock.now(),
  ): number {
    this.metrics.l1.record((decidedAt - message.receivedAt) as Milliseconds);
    return verdict.kind === 'chatter' && !isTried(message) ? 0 : this.log.add(message, verdict, wall);
  }

  /** Returns the count of one message with several wishes. */
  countSeveral(): MessageCount {
    return new MessageCount(this.metrics);
  }

  /** A command that was decided at `decidedAt` went into the ring just now. */
  noteSent(decidedAt: Milliseconds): void {
    if (this.sent++ % TIMED_OF === 0) this.metrics.l2.record((this.clock.now() - decidedAt) as Milliseconds);
  }

  /** Books a limited request that went on at `now`: moves it in the counts, and shows it in its row. */
  revise({ message, logNumber, count }: Waited, verdict: Verdict, now: Milliseconds): void {
    if (count === null) this.metrics.recountLimited(verdict);
    else count.wentOn(verdict);
    this.log.revise(logNumber, message, verdict, this.clock.wallAt(now));
  }

  /** Logs something that nobody wrote: what moderation did to a variable. */
  note(text: string): void {
    this.log.note(text, this.clock.wallAt(this.clock.now()));
  }
}
