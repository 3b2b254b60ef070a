/**
 * The path from chat to volts, on one screen: read (normalise → validate → match → who may) → check (too old, taken back, live) →
 * settle (limit → crowd → play: schedule → ring), or answer. Each stage takes what the one before returns, and a verdict ends
 * the way. `stages.ts` makes the stages. Engine worker: safe.
 */
import type { ChatMessage } from '../domain/chat/chat-message';
import type { EpochMilliseconds, Milliseconds } from '../domain/numbers/units';
import { ACCEPTED } from '../domain/verdict/verdicts';
import { TraceStamp } from '../domain/watch/trace';
import { type HeardWish, linkRequests } from './path/request';
import { Stages } from './stages';

export class Pipeline extends Stages {
  /**
   * Decides one message: afterwards it is counted, timed, logged and, if it was accepted, in the ring. All messages of a frame are
   * decided for the moment at which it came, which is not before that of any call before.
   */
  receive(message: ChatMessage): void {
    const { receivedAt: now } = message;
    const wall = this.clock.wallAt(now);
    this.recentNames.hear(message);
    this.catchUp(now);
    const { traces } = this;
    const isTraced = traces.isOn && this.beginTrace(message, wall);
    const wanted = this.reader.read(message, now);
    if (isTraced) traces.stamp(TraceStamp.Read);
    const heard = this.eligibility.check(wanted, message, wall);
    if (isTraced) traces.stamp(TraceStamp.Checked);
    if (heard.kind === 'request') {
      const verdict = this.settlement.settle(heard, now, wall);
      if (traces.isOn) traces.end(verdict);
      // It let go of what was only waiting for a newer word.
      if (verdict.kind === 'limited') this.catchUp(now);
    } else if (heard.kind === 'requests') this.receiveSeveral(heard.requests, message, now, wall);
    else {
      const verdict = this.answers.answer(heard, message, now);
      this.book.enter(message, verdict, wall);
      if (traces.isOn) traces.end(verdict);
    }
  }

  /** Plays what is due. Called at every tick of the engine. */
  tick(now: Milliseconds): void {
    this.recentNames.note();
    this.catchUp(now);
  }

  /** A panic or the end of the stream: nothing that waits may play any more, nobody owns anything, and no hand is on a knob. */
  comeToRest(): void {
    this.control.releaseAll();
    this.admission.forgetAll();
    this.crowds.startAgain();
    this.player.noteRest();
  }

  /** Plays what time alone decides by now. */
  private catchUp(now: Milliseconds): void {
    const { permission, crowds, admission, settlement, lateSettlement } = this;
    if (permission.paused) return;
    if (crowds.nextDueAt <= now) crowds.decide(now, settlement);
    if (admission.nextDueAt <= now) admission.retry(now, lateSettlement);
  }

  /** Settles each wish of a message for itself; the message counts once, for the best. */
  private receiveSeveral(
    wishes: readonly HeardWish[],
    message: ChatMessage,
    now: Milliseconds,
    wall: EpochMilliseconds,
  ): void {
    const count = this.book.countSeveral();
    linkRequests(wishes, count);
    let before = ACCEPTED;
    const verdicts = wishes.map((wish) => {
      if (wish.kind === 'request') return (before = this.settlement.settleAfter(before, wish, now, wall));
      const verdict = this.answers.answer(wish, message, now);
      this.book.enterWish(message, verdict, wall);
      return verdict;
    });
    count.count(verdicts);
    if (this.traces.isOn) this.traces.end(verdicts.find(({ kind }) => kind === 'accepted') ?? verdicts[0]);
    this.catchUp(now);
  }

  /** Begins the trace of a message, if it is one of those that are sampled. */
  private beginTrace(message: ChatMessage, wall: EpochMilliseconds): boolean {
    const { sentAt } = message;
    return this.traces.begin(message, sentAt === null ? null : this.staleness.deliveryTime(sentAt, wall));
  }
}
