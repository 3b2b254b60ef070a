/**
 * Queue: requests play one after another at a pace that adapts: as many as wait share three seconds, so whoever joins is heard
 * about three seconds later, however many there are. Later Twitch Plays Pokémon did it so. Any thread: safe.
 */
import { number } from '../../settings/field';
import { crowdMode, WINDOW_MS } from '../mode';
import { ViewerLine } from '../viewer-line';

const BUFFER_MS = 3000;

export const queue = crowdMode({
  words: { label: 'queue: in order, all play', help: 'values wait in line and are played in order' },
  newestWins: false,
  settings: {
    windowMs: WINDOW_MS,
    /**
     * The most viewers that wait. 150 share the three seconds at 20 ms each, the pace at which the engine looks for what is due.
     * Sixty play twenty a second: as fast as still sounds like steps.
     */
    capacity: number('Most waiting', { min: 1, max: 150, whole: true, fallback: 60 }),
  },
  start: ({ capacity, windowMs }) =>
    new ViewerLine(capacity, (waiting) => Math.min(windowMs, BUFFER_MS / waiting)),
});
