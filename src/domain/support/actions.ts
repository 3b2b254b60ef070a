/**
 * The actions of triggers, by the names that a patch calls them. A new action is one file and one line here. Any thread: safe.
 */
import type { KindOf } from '../settings/walk';
import type { ActionEngine, AnyAction } from './action';
import { envelope } from './actions/envelope';
import { gate } from './actions/gate';
import { mode } from './actions/mode';
import { openLimits } from './actions/open-limits';
import { ramp } from './actions/ramp';

export const ACTIONS = { gate, ramp, envelope, mode, openLimits } as const;
export type TriggerAction = KindOf<typeof ACTIONS>;
export type ActionKind = TriggerAction['kind'];

const BY_KIND: Readonly<Record<ActionKind, AnyAction>> = ACTIONS;

/** `vcf#1.cutoff to 127 over 2 s`. */
export const actionSentence = (action: TriggerAction): string => BY_KIND[action.kind].sentence(action);

export const durationOf = (action: TriggerAction): number => BY_KIND[action.kind].durationMs(action);

/** Begins an action, which ends by itself. A variable that may not move now stays where it is. */
export function perform(action: TriggerAction, engine: ActionEngine): void {
  BY_KIND[action.kind].perform(action, engine);
}

/** The variable that it changes; null is every one. */
const variableOf = (action: TriggerAction): string | null => ('variable' in action ? action.variable : null);

/** Whether one of them has to wait for the other. */
export function collide(one: TriggerAction, other: TriggerAction): boolean {
  if (BY_KIND[one.kind].changes !== BY_KIND[other.kind].changes) return false;
  const [first, second] = [variableOf(one), variableOf(other)];
  return first === null || second === null || first === second;
}
