/** The audio thread was interrupted. Any thread: safe. */
import { number } from '../../settings/field';
import type { Alert } from '../alert';
import { times } from '../figure-words';

export const interruptions: Alert = {
  words: {
    label: 'Interruptions',
    help: 'Times that the audio thread paused, after each of which the jacks ramp to 0 V and back.',
    advice: 'Plug the interface in without a hub, and keep the computer awake.',
    forViewers: 'The instrument was interrupted.',
  },
  level: number('Raise at', { unit: 'times', min: 1, max: 1000, fallback: 2, whole: true }),
  lookBackMs: 120000,
  forMs: 1000,
  keepMs: 10000,
  act: { label: 'Go to Play', view: 'play' },
  measure: ({ facts }, seconds) => (facts.stream.isOpen ? facts.interruptions(seconds) : NaN),
  sentence: (value) => `The audio thread was interrupted ${times(value)} a short while ago.`,
  figure: times,
};
