/** The interface ran dry. Any thread: safe. */
import { number } from '../../settings/field';
import type { Alert } from '../alert';
import { sumOf } from '../counted';
import { times } from '../figure-words';

export const underruns: Alert = {
  words: {
    label: 'Underruns',
    help: 'Times that the interface ran dry, which may be heard as a step.',
    advice: 'Close other programs that use sound or much power, or choose a longer buffer for the interface.',
    forViewers: 'The instrument stutters.',
  },
  level: number('Raise at', { unit: 'times', min: 1, max: 10_000, fallback: 1, whole: true }),
  lookBackMs: 60000,
  forMs: 1000,
  keepMs: 10000,
  act: { label: 'Go to Play', view: 'play' },
  measure: (measured, seconds) => sumOf(measured.window('underruns', seconds)),
  sentence: (value) => `The interface ran dry ${times(value)} a short while ago.`,
  figure: times,
};
