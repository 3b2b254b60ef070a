/** The line to chat breaks again and again. Any thread: safe. */
import { number } from '../../settings/field';
import type { Alert } from '../alert';
import { sumOf } from '../counted';
import { times } from '../figure-words';

export const reconnects: Alert = {
  words: {
    label: 'Reconnects',
    help: 'Times that the line to chat broke and was made anew.',
    advice: 'Look at the network of this computer: a cable is better than Wi-Fi.',
    forViewers: 'Chat comes and goes.',
  },
  level: number('Raise at', { unit: 'times', min: 1, max: 1000, fallback: 3, whole: true }),
  lookBackMs: 600000,
  forMs: 1000,
  keepMs: 30000,
  act: { label: 'Go to Play', view: 'play' },
  measure: (measured, seconds) => sumOf(measured.window('reconnects', seconds)),
  sentence: (value) => `The line to chat broke ${times(value)} in the last minutes.`,
  figure: times,
};
