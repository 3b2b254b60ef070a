/**
 * Support sets things off: cheers, redeems, subscriptions, gifts and raids, as the patch's triggers say. Their moves stay
 * within the jack's limits like any other. Engine worker: safe.
 */
import type { Clock } from '../../adapters/clock';
import type { ModerationEvent, SupportNotice } from '../../domain/chat/chat-event';
import type { ChatMessage } from '../../domain/chat/chat-message';
import type { CrowdModeName } from '../../domain/crowd/modes';
import { milliseconds, type Milliseconds } from '../../domain/numbers/units';
import type { Patch } from '../../domain/patch/patch';
import type { Refusal } from '../../domain/people/permission';
import { type SupportEvent, supportIn } from '../../domain/support/support-event';
import type { SupportTrigger } from '../../domain/support/support-trigger';
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
import { SupportMoves } from './support-moves';

/** A change that ends by itself: a crowd mode or open limits. */
interface Passing {
  readonly event: SupportEvent;
  readonly endsAt: Milliseconds;
  readonly end: (now: Milliseconds) => void;
}

const REFUSED: Readonly<Record<Exclude<Offer, 'queued' | 'doubled'> | 'not-live', Verdict>> = {
  'not-live': NOT_LIVE,
  'no-trigger': NO_TRIGGER,
  cooldown: TRIGGER_RESTS,
  full: TRIGGERS_FULL,
};

export class Support {
  private queue: TriggerQueue;
  private passing: readonly Passing[] = [];
  private readonly moves: SupportMoves;
  /** Number of the log entry of each event that waits. */
  private readonly logNumbers = new WeakMap<SupportEvent, number>();

  constructor(
    private patch: Patch,
    private pipeline: Pipeline,
    private readonly log: LogBuffer,
    private readonly clock: Clock,
  ) {
    this.queue = new TriggerQueue(patch.triggers);
    this.moves = new SupportMoves(patch, pipeline);
    pipeline.moderation.support = this;
  }

  /** The patch was edited. Running actions finish. Waiting ones are kept only if the triggers did not change. */
  followPatch(patch: Patch, pipeline: Pipeline): void {
    if (JSON.stringify(patch.triggers) !== JSON.stringify(this.patch.triggers))
      this.queue = new TriggerQueue(patch.triggers);
    this.patch = patch;
    this.pipeline = pipeline;
    this.moves.followPatch(patch, pipeline);
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
    this.endPassing(now);
    if (this.pipeline.permission.paused) return;
    for (let due = this.queue.takeDue(now); due !== null; due = this.queue.takeDue(now))
      this.setOff(due.trigger, due.event, now);
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
    this.moves.forget(isTaken);
    for (const { event, end } of this.passing) if (isTaken(event)) end(now);
    this.passing = this.passing.filter(({ event }) => !isTaken(event));
  }

  /** A panic or the end of the stream: nothing that waits may play any more. */
  comeToRest(now: Milliseconds): void {
    this.queue.clear();
    this.moves.clear();
    for (const { end } of this.passing) end(now);
    this.passing = [];
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

  private setOff({ do: action }: SupportTrigger, event: SupportEvent, now: Milliseconds): void {
    const last = (forMs: Milliseconds, end: Passing['end']): void => {
      this.passing = [...this.passing, { event, endsAt: milliseconds(now + forMs), end }];
    };
    switch (action.kind) {
      case 'gate':
      case 'ramp':
      case 'envelope':
        this.moves.start(action, event, now);
        return;
      case 'mode': {
        const { variable } = action;
        const names = variable === null ? this.patch.variables.map(({ name }) => name) : [variable];
        this.setMode(names, action.mode, now);
        last(action.forMs, (endsAt) => this.setMode(names, null, endsAt));
        return;
      }
      case 'openLimits':
        this.pipeline.limiter.open(action.factor);
        last(action.forMs, () => this.pipeline.limiter.open(1));
    }
  }

  /** Names, not indexes, say which variables: the patch may be edited before the mode ends. */
  private setMode(names: readonly string[], mode: CrowdModeName | null, now: Milliseconds): void {
    const { crowds, player } = this.pipeline;
    for (const index of names.map((name) => this.pipeline.find(name)))
      if (index >= 0) crowds.setMode(index, mode, player.valueOf(index), now);
  }

  private endPassing(now: Milliseconds): void {
    for (const { endsAt, end } of this.passing) if (endsAt <= now) end(now);
    this.passing = this.passing.filter(({ endsAt }) => endsAt > now);
    this.moves.endDue(now);
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
