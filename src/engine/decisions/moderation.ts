/**
 * Moderation reaches the voltage: what is taken back leaves crowds, queue and vote as if it had never been written, and no
 * variable stands by it. Engine worker: safe.
 */
import type { Clock } from '../../adapters/clock';
import type { ModerationEvent } from '../../domain/chat/chat-event';
import type { ChatMessage } from '../../domain/chat/chat-message';
import type { TakenBack } from '../../domain/chat/taken-back';
import type { ModeVote } from '../../domain/crowd/mode-vote';
import type { Rollback } from '../../domain/moderation/rollback';
import type { EpochMilliseconds, Milliseconds } from '../../domain/numbers/units';
import type { Patch } from '../../domain/patch/patch';
import type { Permission } from '../../domain/people/permission';
import type { Verdict } from '../../domain/verdict/verdict';
import { refusalVerdict } from '../../domain/people/refusal-verdict';
import { UNDONE, NOTHING_TO_UNDO } from '../../domain/verdict/verdicts';
import type { Admission } from '../path/admission';
import type { Crowds } from '../path/crowds';
import type { Player } from '../path/player';
import type { Undo } from '../path/request';
import type { Bookkeeping } from '../report/bookkeeping';
import type { ModeVoteFollower } from './mode-vote-follower';

/** The stages from which something is taken back, and what those must know who take it. */
export interface ModeratedStages {
  readonly clock: Clock;
  readonly book: Bookkeeping;
  readonly patch: Patch;
  readonly takenBack: TakenBack;
  readonly crowds: Crowds;
  readonly admission: Admission;
  readonly player: Player;
  readonly modeVote: ModeVote;
  readonly permission: Permission;
  readonly modeVoteFollower: ModeVoteFollower;
}

export class Moderation {
  /** Gifts of viewers have a queue of their own, which is told first. */
  support: { takeBack(event: ModerationEvent, now: Milliseconds): void } | null = null;

  constructor(private readonly stages: ModeratedStages) {}

  /**
   * Carries out one event, and says in the log which variables went back. `sentAt`: when it was ordered, by Twitch's clock; null
   * where it does not say. A message from before then has no effect when it comes later.
   */
  moderate(event: ModerationEvent, sentAt: EpochMilliseconds | null = null): void {
    const { takenBack, clock } = this.stages;
    takenBack.note(event, sentAt, clock.now());
    this.apply(event);
  }

  /** Takes back all that a viewer has waiting or playing, and nothing that the viewer writes from now on. */
  forgetViewer(viewerId: string): void {
    this.apply({ kind: 'viewerCleared', viewerId, timeoutSeconds: null });
  }

  /** Takes back a viewer's own last change, for which the viewer must still have the right. */
  undo({ variableIndex: only }: Undo, message: ChatMessage): Verdict {
    const { player, permission } = this.stages;
    const variableIndex = player.undoable(message.viewerId, only);
    if (variableIndex === null) return NOTHING_TO_UNDO;
    const refusal = permission.mayMove(message, variableIndex);
    if (refusal !== null) return refusalVerdict(refusal);
    const rollback = player.undo(message.viewerId, variableIndex);
    if (rollback === null) return NOTHING_TO_UNDO;
    this.tellCrowds([rollback]);
    return UNDONE;
  }

  private apply(event: ModerationEvent): void {
    const { clock, book, patch, modeVoteFollower } = this.stages;
    const now = clock.now();
    this.support?.takeBack(event, now);
    for (const { variableIndex, value } of this.takeBack(event))
      book.note(`${patch.variables[variableIndex].name} goes back to ${value ?? 'rest'}`);
    modeVoteFollower.update(now);
  }

  private takeBack(event: ModerationEvent): readonly Rollback[] {
    const { crowds, admission, player, modeVote } = this.stages;
    switch (event.kind) {
      case 'messageDeleted':
        crowds.forgetMessage(event.messageId);
        admission.forgetMessage(event.messageId);
        modeVote.forgetMessage(event.messageId);
        return this.tellCrowds(player.forgetMessage(event.messageId));
      case 'viewerCleared':
        crowds.forgetViewer(event.viewerId);
        admission.forgetViewer(event.viewerId);
        modeVote.forgetViewer(event.viewerId);
        return this.tellCrowds(player.forgetViewer(event.viewerId));
      case 'chatCleared':
        crowds.forgetAll();
        admission.forgetAll();
        modeVote.forgetAll();
        return this.tellCrowds(player.forgetAll());
    }
  }

  private tellCrowds(rollbacks: readonly Rollback[]): readonly Rollback[] {
    const { crowds, player, clock } = this.stages;
    for (const { variableIndex } of rollbacks)
      crowds.standAt(variableIndex, player.valueOf(variableIndex), clock.now());
    return rollbacks;
  }
}
