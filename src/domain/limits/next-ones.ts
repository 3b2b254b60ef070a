/** Looks who of those that wait comes next, for people: nothing is taken out. Engine worker: safe. */
import type { Milliseconds } from '../numbers/units';
import type { FairLane } from './fair-lane';
import type { Waiter } from './fair-viewers';

/** At most `count` requests, the next first, as far as can be told. Takes no longer where many wait. Allocates. */
export function nextOnes<Item>(lanes: readonly FairLane<Item>[], count: number, now: Milliseconds): Item[] {
  // Who may not go yet comes behind all who may.
  const sleepsUntil = ({ wakesAt }: Waiter<Item>): number => (wakesAt > now ? wakesAt : now);
  return lanes
    .flatMap(({ ready, sleeping }) => [...ready.least(count), ...sleeping.least(count)])
    .sort((one, other) => sleepsUntil(one) - sleepsUntil(other) || one.turn - other.turn)
    .flatMap(({ item }) => item ?? [])
    .slice(0, count);
}
