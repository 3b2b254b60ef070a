/** An evening is the voices that are heard in it. Any thread: safe. */
import type { Voice } from './cue';
import type { Stage } from './stage';

export type Plan = (stage: Stage) => readonly Voice[];
