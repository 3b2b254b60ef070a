/** Patches to begin with, in the order in which the page offers them: one file each. Any thread: safe. */
import type { Starter } from './starter-patch';
import { drumsAndBass } from './starters/drums-and-bass';
import { eurorack } from './starters/eurorack';
import { lzxVideo } from './starters/lzx-video';

export const STARTERS = { eurorack, lzxVideo, drumsAndBass } satisfies Readonly<Record<string, Starter>>;
export type StarterId = keyof typeof STARTERS;
