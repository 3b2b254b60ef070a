/** Triggers and the support that fires them, in few words. */
import { milliseconds } from '../../../src/domain/numbers/units';
import type { SupportEvent } from '../../../src/domain/support/support-event';
import type { TriggerAction } from '../../../src/domain/support/actions';
import type { SupportTrigger, TriggerCause } from '../../../src/domain/support/support-trigger';
import { type Offer, TriggerQueue } from '../../../src/domain/support/trigger-queue';

export const gate = (variable: string, forMs: number): TriggerAction => ({
  kind: 'gate',
  variable,
  forMs: milliseconds(forMs),
});
export const mode = (variable: string | null, forMs: number): TriggerAction => ({
  kind: 'mode',
  variable,
  mode: 'anarchy',
  forMs: milliseconds(forMs),
});
export const openLimits = (forMs: number): TriggerAction => ({
  kind: 'openLimits',
  factor: 2,
  forMs: milliseconds(forMs),
});
export const atLeast = (leastBits: number, mostBits: number | null = null): TriggerCause => ({
  kind: 'cheer',
  leastBits,
  mostBits,
});
export const reward = (rewardId: string): TriggerCause => ({ kind: 'reward', rewardId });
export const trigger = (
  name: string,
  on: TriggerCause,
  action: TriggerAction,
  cooldownMs = 0,
): SupportTrigger => ({
  name,
  on,
  do: action,
  cooldownMs: milliseconds(cooldownMs),
});
/** One trigger per action, each fired by the reward that is named like its place. */
export const rewarding = (...actions: TriggerAction[]): TriggerQueue =>
  new TriggerQueue(actions.map((action, nth) => trigger(String(nth), reward(String(nth)), action)));

/** Without an id, so that equal events are different ones. */
export const event = (what: SupportEvent['what'], id = ''): SupportEvent => ({
  id,
  viewerId: '1',
  viewerName: 'Ada',
  what,
});
export const redeem = (nth: number, id?: string): SupportEvent =>
  event({ kind: 'reward', rewardId: String(nth) }, id);

/** The names of the triggers that are due. */
export function taken(queue: TriggerQueue, now: number): string[] {
  const names: string[] = [];
  for (let due = queue.takeDue(milliseconds(now)); due !== null; due = queue.takeDue(milliseconds(now)))
    names.push(due.trigger.name);
  return names;
}

export const offerEach = (queue: TriggerQueue, rewards: readonly number[], now: number): Offer[] =>
  rewards.map((nth) => queue.offer(redeem(nth), milliseconds(now)));
