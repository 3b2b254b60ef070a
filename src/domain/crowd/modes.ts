/** The crowd modes, by the names that a patch calls them. A new mode is one file beside this one and one line here. Any thread: safe. */
import { anarchy } from './anarchy';
import { democracy } from './democracy';
import { mean } from './mean';
import { median } from './median';
import type { CrowdMode } from './mode';
import { queue } from './queue';
import { tug } from './tug';
import { turns } from './turns';

export const CROWD_MODES = { anarchy, median, mean, democracy, turns, tug, queue } as const satisfies Record<
  string,
  CrowdMode
>;
export type CrowdModeName = keyof typeof CROWD_MODES;
export const CROWD_MODE_NAMES = Object.keys(CROWD_MODES) as CrowdModeName[];
