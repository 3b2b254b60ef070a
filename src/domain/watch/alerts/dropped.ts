/** Moves found the ring full. Any thread: safe. */
import { number } from '../../settings/field';
import type { Alert } from '../alert';
import { sumOf } from '../counted';
import { times } from '../figure-words';

export const dropped: Alert = {
  words: {
    label: 'Moves put off',
    help: 'Moves that found the queue to the audio thread full, and went later.',
    advice: 'Close other programs, and press Stop and Go live if it goes on.',
    forViewers: 'Commands come a little late.',
  },
  level: number('Raise at', { unit: 'times', min: 1, max: 100_000, fallback: 1, whole: true }),
  lookBackMs: 60000,
  forMs: 1000,
  keepMs: 10000,
  act: { label: 'Go to Play', view: 'play' },
  measure: (measured, seconds) => sumOf(measured.window('dropped', seconds)),
  sentence: (value) => `The queue to the audio thread was full ${times(value)} a short while ago.`,
  figure: times,
};
