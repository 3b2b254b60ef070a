/** A large stream: two thousand people who write far more than is let through, and cheer now and then. Any thread: safe. */
import type { Plan } from './plan';
import { regulars } from './regulars';
import { supporters } from './supporters';

export const busy: Plan = (stage) => [
  regulars(stage, { viewers: 2000, perSecond: 30 }),
  supporters(stage, 6),
];
