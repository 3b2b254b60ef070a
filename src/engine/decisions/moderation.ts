/**
 * Moderation reaches the voltage: what is taken back leaves crowds, queue and vote as if it had never been written, and no
 * variable stands by it. Engine worker: safe.
 */
import type { Clock } from '../../adapters/clock';
import type { ModerationEvent } from '../../domain/chat/chat-event';
import type { ChatMessage } from '../../domain/chat/chat-message';
import type { ModeVote } from '../../domain/crowd/mode-vote';
import type { Rollback } from '../../domain/moderation/rollback';
import type { Patch } from '../../domain/patch/patch';
import type { Permission } from '../../domain/people/permission';
import type { Verdict } from '../../domain/verdict/verdict';
import { refusalVerdict } from '../../domain/people/refusal-verdict';
import { UNDONE, NOTHING_TO_UNDO } from '../../domain/verdict/verdicts';
import type { Crowds } from '../path/crowds';
import type { Undo } from '../path/hearing';
import type { LogBuffer } from '../report/log-buffer';
import type { Player } from '../path/player';
import type { Turnstile } from '../path/turnstile';

export interface ModerationParts {
  readonly clock: Clock;
  readonly log: LogBuffer;
  readonly patch: Patch;
  readonly crowds: Crowds;
  readonly turnstile: Turnstile;
  readonly player: Player;
  readonly modeVote: ModeVote;
  readonly permission: Permission;
}

export class Moderation {
  constructor(private readonly parts: ModerationParts) {}

  /** Carries out one event, and says in the log which variables went back. */
  apply(event: ModerationEvent): void {
    const { log, clock, patch } = this.parts;
    for (const { variableIndex, value } of this.takeBack(event)) {
      const { name } = patch.variables[variableIndex];
      log.note(`${name} goes back to ${value ?? 'rest'}`, clock.wallAt(clock.now()));
    }
  }

  /** Takes back a viewer's own last change, for which the viewer must still have the right. */
  undo({ variableIndex: only }: Undo, message: ChatMessage): Verdict {
    const { player, permission } = this.parts;
    const variableIndex = player.undoable(message.viewerId, only);
    if (variableIndex === null) return NOTHING_TO_UNDO;
    const refusal = permission.mayMove(message, variableIndex);
    if (refusal !== null) return refusalVerdict(refusal);
    const rollback = player.undo(message.viewerId, variableIndex);
    if (rollback === null) return NOTHING_TO_UNDO;
    this.tellCrowds([rollback]);
    return UNDONE;
  }

  private takeBack(event: ModerationEvent): readonly Rollback[] {
    const { crowds, turnstile, player, modeVote } = this.parts;
    switch (event.kind) {
      case 'messageDeleted':
        crowds.forgetMessage(event.messageId);
        turnstile.forgetMessage(event.messageId);
        modeVote.forgetMessage(event.messageId);
        return this.tellCrowds(player.forgetMessage(event.messageId));
      case 'viewerCleared':
        crowds.forgetViewer(event.viewerId);
        turnstile.forgetViewer(event.viewerId);
        modeVote.forgetViewer(event.viewerId);
        return this.tellCrowds(player.forgetViewer(event.viewerId));
      case 'chatCleared':
        crowds.forgetAll();
        turnstile.forgetAll();
        modeVote.forgetAll();
        return this.tellCrowds(player.forgetAll());
    }
  }

  private tellCrowds(rollbacks: readonly Rollback[]): readonly Rollback[] {
    const { crowds, player, clock } = this.parts;
    for (const { variableIndex } of rollbacks)
      crowds.standAt(variableIndex, player.valueOf(variableIndex), clock.now());
    return rollbacks;
  }
}
