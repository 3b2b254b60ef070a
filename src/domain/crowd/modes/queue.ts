/**
 * Queue: requests play one after another at a pace that adapts: as many as wait share three seconds, so whoever joins is heard
 * about three seconds later, however many there are. Later Twitch Plays Pokémon did it so. Any thread: safe.
 */
import type { CrowdMode } from '../mode';
import { ViewerLine } from '../viewer-line';

const BUFFER_MS = 3000;

export const queue: CrowdMode = {
  words: { label: 'queue: in order, all play', help: 'values wait in line and are played in order' },

  start: ({ crowd: { capacity, windowMs } }) =>
    new ViewerLine(capacity, (waiting) => Math.min(windowMs, BUFFER_MS / waiting)),
};
