/**
 * Lets the orders of chat act on the show, each as its own file says. An edit of the patch waits here for the next report: the
 * page owns the patch. Nothing here arms, chooses a device or widens a limit. Engine worker: safe.
 */
import type { ModerationEvent } from '../../domain/chat/chat-event';
import type { ChatMessage } from '../../domain/chat/chat-message';
import { MAX_PEOPLE, type Person } from '../../domain/chat/person';
import type { RecentNames } from '../../domain/chat/recent-names';
import type { ModeVote } from '../../domain/crowd/mode-vote';
import type { OrderTargets } from '../../domain/language/order';
import { carryOutOrder, type ChatCommand, ORDER_FORMS } from '../../domain/language/orders';
import type { PageOrder } from '../../domain/language/page-order';
import type { Limiter } from '../../domain/limits/limiter';
import type { EpochMilliseconds } from '../../domain/numbers/units';
import type { Patch } from '../../domain/patch/patch';
import { applyRoute, listRoutes, removeRoute, type RouteResult } from '../../domain/patch/route';
import type { Permission } from '../../domain/people/permission';
import type { Verdict } from '../../domain/verdict/verdict';
import { ORDERED, ORDERS_WAIT } from '../../domain/verdict/verdicts';
import type { OrdersReport } from '../../shared/protocol';
import type { ShowControl } from './show-control';

/** Orders that wait while the page is blocked: more than moderators give in a minute. */
const MAX_WAITING = 64;

/** The patch that plays, with the parts of the path that orders act on. */
export interface OrderedParts {
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

  report(): OrdersReport {
    return { orders: this.drain() };
  }

  carryOut(command: ChatCommand, message: ChatMessage, parts: OrderedParts): Verdict {
    return carryOutOrder(command, message, this.targetsIn(parts));
  }

  /** Made for each order: orders are rare, and a patch that plays may be another one at the next. */
  private targetsIn(parts: OrderedParts): OrderTargets {
    const { control } = this;
    const { patch, limiter, modeVote, recentNames, permission } = parts;
    return {
      forms: ORDER_FORMS,
      panic: () => parts.panic(),
      pause: (isPaused) => control.pause(isPaused),
      nameOf: (word) => nameAt(patch, parts.find(word)),
      lock: (name, isLocked) => control.lock(name, isLocked),
      fixCrowd: (side) => modeVote.fix(side),
      showOverlay: (isShown) => control.showOverlay(isShown),
      clearCooldowns: () => limiter.clearCooldowns(),
      moderate: (event, sentAt) => parts.moderate(event, sentAt),
      findViewer: (name) => recentNames.find(name),
      findBlocked: (name) => recentNames.findAmong(permission.blocked, name),
      isBlockListFull: (person) => this.isBlockListFull(person, patch),
      block: (person, isBlocked) => control.block(person, isBlocked),
      forgetViewer: (viewerId) => parts.forgetViewer(viewerId),
      listRoutes: () => listRoutes(patch),
      whyNotRoute: (output, name) => whyNot(applyRoute(patch, { output, name })),
      whyNotUnroute: (output) => whyNot(removeRoute(patch, output)),
      leaveToPage: (order) => this.leaveToPage(order),
    };
  }

  /** With the people that the page is still to block. */
  private isBlockListFull({ id }: Person, { people }: Patch): boolean {
    const blocked = new Set(people.block.map((one) => one.id));
    for (const order of this.waiting) if (order.kind === 'block') blocked.add(order.person.id);
    return blocked.size >= MAX_PEOPLE && !blocked.has(id);
  }

  private leaveToPage(order: PageOrder): Verdict {
    if (this.waiting.length >= MAX_WAITING) return ORDERS_WAIT;
    this.waiting.push(order);
    return ORDERED;
  }
}

const whyNot = (result: RouteResult): string | null => (result.kind === 'refused' ? result.sentence : null);

const nameAt = ({ variables }: Patch, index: number): string | null =>
  index < 0 ? null : variables[index].name;
