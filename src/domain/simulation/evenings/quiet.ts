/** A small stream: a dozen people, somebody writes every ten seconds. Any thread: safe. */
import type { Plan } from './plan';
import { regulars } from './regulars';

export const quiet: Plan = (stage) => [regulars(stage, { viewers: 12, perSecond: 0.1 })];
