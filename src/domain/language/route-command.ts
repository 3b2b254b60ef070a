/** Reads the orders that need no `!cv`: `es9out#1 → doorway#1.threshold`, `remove es9out#1`, `routes`, `overlay on`. Engine worker: safe. */
import { BARE_ORDERS, type ChatCommand } from './orders';
import type { OrderReading } from './order';

type RouteCommand = ChatCommand<keyof typeof BARE_ORDERS>;

const ORDERS = Object.values(BARE_ORDERS);

/** Null for ordinary chat. A text that can only be meant as a command, but is none, is a mistake. */
export function readRouteCommand(normalisedText: string): OrderReading<RouteCommand> | null {
  for (const order of ORDERS) {
    const reading = order.read(normalisedText);
    if (reading !== null) return reading;
  }
  return null;
}
