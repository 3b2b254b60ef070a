/** The crowd modes, by the names that a patch calls them. A new mode is one file beside this one and one line here. Any thread: safe. */
import { anarchy } from './modes/anarchy';
import { democracy } from './modes/democracy';
import { loudest } from './modes/loudest';
import { mean } from './modes/mean';
import { median } from './modes/median';
import { queue } from './modes/queue';
import { tug } from './modes/tug';
import { turns } from './modes/turns';

export const CROWD_MODES = { anarchy, median, mean, democracy, turns, tug, queue, loudest } as const;
export type CrowdModeName = keyof typeof CROWD_MODES;
export const CROWD_MODE_NAMES = Object.keys(CROWD_MODES) as CrowdModeName[];
/** Each mode as a choice of a form. */
export const CROWD_MODE_LABELS = Object.fromEntries(
  Object.entries(CROWD_MODES).map(([name, { words }]) => [name, words.label]),
) as Readonly<Record<CrowdModeName, string>>;
/** Chat decides together, one vote each. A gift that changes the mode most likely wants this. */
export const DECIDES_TOGETHER: CrowdModeName = 'democracy';
