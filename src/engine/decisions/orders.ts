/**
 * Carries out what moderators and the broadcaster order in chat. What changes the patch is the page's to do, which owns it: it
 * waits here for the next report. Nothing here arms, chooses a device or widens a limit. Engine worker: safe.
 */
import type { ModerationEvent } from '../../domain/chat/chat-event';
import type { ChatMessage } from '../../domain/chat/chat-message';
import { MAX_PEOPLE, type Person } from '../../domain/chat/person';
import type { RecentNames } from '../../domain/chat/recent-names';
import type { ModeVote } from '../../domain/crowd/mode-vote';
import { CHAT_COMMAND_FORMS, type ChatCommand, leastRoleFor } from '../../domain/language/chat-command';
import type { Limiter } from '../../domain/limits/limiter';
import type { EpochMilliseconds } from '../../domain/numbers/units';
import type { Patch } from '../../domain/patch/patch';
import { applyRoute, listRoutes, removeRoute } from '../../domain/patch/route';
import { type Permission, RANKS } from '../../domain/people/permission';
import type { Verdict } from '../../domain/verdict/verdict';
import {
  ORDERED,
  NO_SUCH_VIEWER,
  FROM_A_GUEST,
  ROLE_TOO_LOW,
  BLOCK_LIST_FULL,
  ORDERS_WAIT,
} from '../../domain/verdict/verdicts';
import type { PageOrder } from '../../shared/protocol';
import type { ShowControl } from './show-control';

/** Orders that wait while the page is blocked: more than moderators give in a minute. */
const MAX_WAITING = 64;

/** What orders act on, besides the control. */
export interface OrderTargets {
  readonly patch: Patch;
  readonly limiter: Limiter;
  readonly modeVote: ModeVote;
  readonly recentNames: RecentNames;
  readonly permission: Permission;
  /** Index of a variable by name or alias, or -1. */
  find(word: string): number;
  /** Every jack to 0 V, disarmed. */
  panic(): void;
  /** Takes back what viewers have waiting or playing, and what they sent before `sentAt`. */
  moderate(event: ModerationEvent, sentAt: EpochMilliseconds | null): void;
  /** Takes back what a viewer has waiting or playing. */
  forgetViewer(viewerId: string): void;
}

export class Orders {
  private waiting: PageOrder[] = [];

  constructor(private readonly control: ShowControl) {}

  /** Hands over what the page is to do. */
  drain(): readonly PageOrder[] {
    const drained = this.waiting;
    this.waiting = [];
    return drained;
  }

  carryOut(command: ChatCommand, message: ChatMessage, on: OrderTargets): Verdict {
    if (message.isGuest) return FROM_A_GUEST;
    if (RANKS.indexOf(message.role) < RANKS.indexOf(leastRoleFor(command))) return ROLE_TOO_LOW;
    switch (command.kind) {
      case 'panic':
        on.panic();
        return ORDERED;
      case 'pause':
      case 'resume':
        this.control.pause(command.kind === 'pause');
        return ORDERED;
      case 'lock':
      case 'unlock':
        return this.lock(command.name, command.kind === 'lock', on);
      case 'crowd':
        on.modeVote.fix(command.mode === 'vote' ? null : command.mode);
        return ORDERED;
      case 'clearCooldowns':
        on.limiter.clearCooldowns();
        return ORDERED;
      case 'block':
      case 'unblock':
        return this.block(command.viewer, command.kind === 'block', on);
      case 'mode': {
        const index = on.find(command.name);
        if (index < 0) return { kind: 'unknown', name: command.name, suggestion: null };
        return this.pass({ kind: 'mode', name: on.patch.variables[index].name, mode: command.mode });
      }
      case 'help':
        return answered(`!cv ${CHAT_COMMAND_FORMS.join(', !cv ')}`);
      case 'routes':
        return answered(listRoutes(on.patch));
      case 'reset':
        on.moderate({ kind: 'chatCleared' }, message.sentAt);
        return ORDERED;
      case 'route': {
        const { kind, sentence } = applyRoute(on.patch, command);
        return kind === 'refused' ? { kind: 'invalid', reason: 'order', sentence } : this.pass(command);
      }
      case 'unroute': {
        const { kind, sentence } = removeRoute(on.patch, command.output);
        return kind === 'refused' ? { kind: 'invalid', reason: 'order', sentence } : this.pass(command);
      }
      case 'overlay':
        return this.pass(command);
    }
  }

  private lock(name: string, isLocked: boolean, on: OrderTargets): Verdict {
    const index = on.find(name);
    if (index < 0) return { kind: 'unknown', name, suggestion: null };
    this.control.lock(on.patch.variables[index].name, isLocked);
    return ORDERED;
  }

  /** At once in the engine; the page keeps it in the patch. */
  private block(viewer: string, isBlocked: boolean, on: OrderTargets): Verdict {
    const person = isBlocked
      ? on.recentNames.find(viewer)
      : on.recentNames.findAmong(on.permission.blocked, viewer);
    if (person === null) return NO_SUCH_VIEWER;
    if (isBlocked && this.isListFull(person, on.patch)) return BLOCK_LIST_FULL;
    const verdict = this.pass({ kind: isBlocked ? 'block' : 'unblock', person });
    // What the page does not keep would be forgotten at the next reload: then it is not done at all.
    if (verdict !== ORDERED) return verdict;
    this.control.block(person, isBlocked);
    if (isBlocked) on.forgetViewer(person.id);
    return verdict;
  }

  /** With the people that the page is still to block. */
  private isListFull({ id }: Person, { people }: Patch): boolean {
    const blocked = new Set(people.block.map((one) => one.id));
    for (const order of this.waiting) if (order.kind === 'block') blocked.add(order.person.id);
    return blocked.size >= MAX_PEOPLE && !blocked.has(id);
  }

  private pass(order: PageOrder): Verdict {
    if (this.waiting.length >= MAX_WAITING) return ORDERS_WAIT;
    this.waiting.push(order);
    return ORDERED;
  }
}

const answered = (sentence: string): Verdict => ({ kind: 'accepted', note: 'answered', sentence });
