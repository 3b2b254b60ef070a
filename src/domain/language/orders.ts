/**
 * The orders of chat, by their kinds. A new one is one file in `orders/` and one line here. A closed list: none of it arms, chooses a
 * device or widens a limit. Engine worker: safe.
 */
import type { ChatMessage, Role } from '../chat/chat-message';
import { RANKS } from '../people/permission';
import type { Verdict } from '../verdict/verdict';
import { FROM_A_GUEST, ROLE_TOO_LOW } from '../verdict/verdicts';
import type { BareOrder, Order, OrderTargets, PrefixedOrder } from './order';
import { block } from './orders/block';
import { clearCooldowns } from './orders/clear-cooldowns';
import { crowd } from './orders/crowd';
import { help } from './orders/help';
import { lock } from './orders/lock';
import { mode } from './orders/mode';
import { overlay } from './orders/overlay';
import { panic } from './orders/panic';
import { pause } from './orders/pause';
import { reset } from './orders/reset';
import { resume } from './orders/resume';
import { route } from './orders/route';
import { routes } from './orders/routes';
import { unblock } from './orders/unblock';
import { unlock } from './orders/unlock';
import { unroute } from './orders/unroute';

/** Orders behind `!cv`, in the order in which people are told of them. */
export const PREFIXED_ORDERS = {
  ...{ panic, pause, resume, lock, unlock, mode, crowd, reset, block, unblock, clearCooldowns, help },
} as const satisfies Table<PrefixedOrder<unknown>>;

/** Orders that need no `!cv`, and may have it. A text is tried on each in this order. */
export const BARE_ORDERS = { routes, overlay, unroute, route } as const satisfies Table<BareOrder<unknown>>;

type Table<Entry> = Readonly<Record<string, Entry>>;
type Orders = typeof PREFIXED_ORDERS & typeof BARE_ORDERS;
type OrderName = keyof Orders;
type CommandOf<One> = One extends Order<infer Command> ? Command : never;

/** The content of an order's text. Its kind is the order's name in the tables. */
export type ChatCommand<Name extends OrderName = OrderName> = {
  [One in Name]: CommandOf<Orders[One]> & { readonly kind: One };
}[Name];

/** The kind of a command finds the order that reads this kind, so each gets only commands of its own. */
const ORDERS: Readonly<Record<OrderName, Order<ChatCommand>>> = {
  ...PREFIXED_ORDERS,
  ...BARE_ORDERS,
};

/** Words that may follow `!cv`, for people. */
export const ORDER_FORMS: readonly string[] = Object.values(PREFIXED_ORDERS).map(({ form }) => form);

/** Whether an order is carried out even when it is heard late. */
export const isForSafety = ({ kind }: ChatCommand): boolean => ORDERS[kind].isForSafety === true;

export const leastRoleFor = ({ kind }: ChatCommand): Role => ORDERS[kind].leastRole;

/** Carries out an order of somebody who may give it; refuses everybody else's, and all of another channel's chat. */
export function carryOutOrder(command: ChatCommand, message: ChatMessage, targets: OrderTargets): Verdict {
  const order = ORDERS[command.kind];
  if (message.isGuest) return FROM_A_GUEST;
  if (RANKS.indexOf(message.role) < RANKS.indexOf(leastRoleFor(command))) return ROLE_TOO_LOW;
  return order.carryOut(command, message, targets);
}
