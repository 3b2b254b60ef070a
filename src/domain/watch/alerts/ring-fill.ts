/** The ring to the audio thread fills up. Any thread: safe. */
import { share } from '../../settings/field';
import type { Alert } from '../alert';
import { inPercent } from '../figure-words';

export const ringFill: Alert = {
  words: {
    label: 'Ring fill',
    help: 'How full the queue to the audio thread is. When it is full, moves go later.',
    advice: 'Close other programs, and press Stop and Go live if it goes on.',
    forViewers: 'Commands come a little late.',
  },
  level: share('Raise at', { min: 0.01, max: 1, fallback: 0.5 }),
  lookBackMs: null,
  forMs: 2000,
  keepMs: 10000,
  act: { label: 'Go to Play', view: 'play' },
  measure: (measured) => measured.last('ringFill'),
  sentence: (value) => `The queue to the audio thread is ${inPercent(value)} full.`,
  figure: inPercent,
};
