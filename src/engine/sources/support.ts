/**
 * Support sets things off: cheers, redeems, subscriptions, gifts and raids, as the patch's triggers say. Their moves stay
 * within the jack's limits like any other. Engine worker: safe.
 */
import type { Clock } from '../../adapters/clock';
import type { ModerationEvent, SupportNotice } from '../../domain/chat/chat-event';
import type { ChatMessage } from '../../domain/chat/chat-message';
import type { Milliseconds } from '../../domain/numbers/units';
import type { Patch } from '../../domain/patch/patch';
import type { Refusal } from '../../domain/people/permission';
import { perform } from '../../domain/support/actions';
import { type SupportEvent, supportIn } from '../../domain/support/support-event';
import { type Offer, TriggerQueue } from '../../domain/support/trigger-queue';
import type { Verdict } from '../../domain/verdict/verdict';
import { refusalVerdict } from '../../domain/people/refusal-verdict';
import {
  NO_TRIGGER,
  TAKEN_BACK,
  TRIGGER_RESTS,
  TRIGGERS_FULL,
  NOT_LIVE,
} from '../../domain/verdict/verdicts';
import type { Pipeline } from '../pipeline';
import type { LogBuffer } from '../report/log-buffer';
import { SupportEffects } from './support-effects';

const REFUSED: Readonly<Record<Exclude<Offer, 'queued' | 'doubled'> | 'not-live', Verdict>> = {
  'not-live': NOT_LIVE,
  'no-trigger': NO_TRIGGER,
  cooldown: TRIGGER_RESTS,
  full: TRIGGERS_FULL,
};

export class Support {
  private queue: TriggerQueue;
  private readonly effects: SupportEffects;
  /** Number of the log entry of each event that waits. */
  private readonly logNumbers = new WeakMap<SupportEvent, number>();

  constructor(
    private patch: Patch,
    private pipeline: Pipeline,
    private readonly log: LogBuffer,
    private readonly clock: Clock,
  ) {
    this.queue = new TriggerQueue(patch.triggers);
    this.effects = new SupportEffects(patch, pipeline);
    pipeline.moderation.support = this;
  }

  /** The patch was edited. Running actions finish. Waiting ones are kept only if the triggers did not change. */
  followPatch(patch: Patch, pipeline: Pipeline): void {
    if (JSON.stringify(patch.triggers) !== JSON.stringify(this.patch.triggers))
      this.queue = new TriggerQueue(patch.triggers);
    this.patch = patch;
    this.pipeline = pipeline;
    this.effects.followPatch(patch, pipeline);
    pipeline.moderation.support = this;
  }

  receiveMessage(message: ChatMessage, now: Milliseconds): void {
    const what = supportIn(message);
    if (what === null) return;
    const { id, viewerId, viewerName } = message;
    const { takenBack, permission } = this.pipeline;
    const refusal = takenBack.covers(message) ? TAKEN_BACK : toRefused(permission.mayChat(message));
    this.take({ id, viewerId, viewerName, what }, refusal, now);
  }

  receiveNotice(notice: SupportNotice, now: Milliseconds): void {
    const { id, viewerId, viewerName, what } = notice;
    const { takenBack, permission, recentNames } = this.pipeline;
    recentNames.add(viewerId, '', viewerName);
    const refusal = takenBack.covers(notice) ? TAKEN_BACK : toRefused(permission.mayGive(viewerId));
    this.take({ id, viewerId, viewerName, what }, refusal, now);
  }

  /** Sets off what is due, and ends what has lasted. Called from the engine's timer. */
  tick(now: Milliseconds): void {
    this.effects.endDue(now);
    if (this.pipeline.permission.paused) return;
    for (let due = this.queue.takeDue(now); due !== null; due = this.queue.takeDue(now))
      perform(due.trigger.do, this.effects.engineFor(due.event, now));
  }

  /**
   * Moderators took something back: it plays no more where it waits, and its changes for a time end. The player takes back the
   * values that it moved.
   */
  takeBack(taken: ModerationEvent, now: Milliseconds): void {
    const isTaken = (event: SupportEvent): boolean => isOf(event, taken);
    for (const event of this.queue.forget(isTaken)) {
      const number = this.logNumbers.get(event);
      if (number !== undefined) this.log.reviseSupport(number, event, TAKEN_BACK, this.clock.wallAt(now));
    }
    this.effects.cancel(isTaken, now);
  }

  /** A panic or the end of the stream: nothing that waits may play any more. */
  comeToRest(now: Milliseconds): void {
    this.queue.clear();
    this.effects.cancel(() => true, now);
  }

  private take(event: SupportEvent, refused: Verdict | null, now: Milliseconds): void {
    const verdict = refused ?? this.offer(event, now);
    if (verdict === null) return;
    this.logNumbers.set(event, this.log.addSupport(event, verdict, this.clock.wallAt(now)));
    this.tick(now);
  }

  /** Null for what came twice. */
  private offer(event: SupportEvent, now: Milliseconds): Verdict | null {
    // Nothing that is set off now would be remembered.
    const offer = this.pipeline.live ? this.queue.offer(event, now) : 'not-live';
    if (offer === 'doubled') return null;
    if (offer !== 'queued') return REFUSED[offer];
    const trigger = this.queue.triggerFor(event)?.name ?? '';
    return {
      kind: 'accepted',
      note: this.pipeline.player.isRehearsalAt(now) ? 'would-set-off' : 'set-off',
      trigger,
    };
  }
}

function isOf({ id, viewerId }: SupportEvent, taken: ModerationEvent): boolean {
  switch (taken.kind) {
    case 'messageDeleted':
      return id !== '' && id === taken.messageId;
    case 'viewerCleared':
      return viewerId === taken.viewerId;
    case 'chatCleared':
      return true;
  }
}

const toRefused = (refusal: Refusal | null): Verdict | null =>
  refusal === null ? null : refusalVerdict(refusal);
