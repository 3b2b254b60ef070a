/**
 * Crowd modes: how several people's requests for one variable become one value. A new mode is one file in `crowd/` and one
 * line in the table. Time comes in as an argument, so the same requests always make the same values. Any thread: safe.
 */
import { anarchy } from './crowd/anarchy';
import type { Variable } from './patch';
import type { Milliseconds } from './units';

/** One person's valid wish, admitted by the limiter. */
export interface CrowdRequest {
  readonly viewerId: string;
  /** Within the variable's `values`. */
  readonly value: number;
  readonly at: Milliseconds;
}

/** What one variable's crowd has said so far. */
export interface Crowd {
  /** Takes a request. Returns the value to play now, or null when it is not decided yet. */
  hear(request: CrowdRequest): number | null;
}

export interface CrowdMode {
  /** A crowd that nobody has spoken to. */
  start(variable: Variable): Crowd;
}

export const CROWD_MODES = { anarchy } as const satisfies Record<string, CrowdMode>;
export type CrowdModeName = keyof typeof CROWD_MODES;
export const CROWD_MODE_NAMES = Object.keys(CROWD_MODES) as CrowdModeName[];

export const startCrowd = (variable: Variable): Crowd => CROWD_MODES[variable.crowd.mode].start(variable);
