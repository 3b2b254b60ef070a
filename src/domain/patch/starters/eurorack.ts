/** The starter of a first visit. Any thread: safe. */
import { DEFAULT_PATCH } from '../default-patch';
import type { Starter } from '../starter-patch';

export const eurorack: Starter = {
  about: 'A synthesizer voice: pitches, filter, amplifier, LFO, envelope and effect, 0 to 5 V.',
  patch: DEFAULT_PATCH,
};
