/** Audio load is too high. Any thread: safe. */
import { share } from '../../settings/field';
import type { Alert } from '../alert';
import { meanOf } from '../counted';
import { inPercent } from '../figure-words';

export const audioLoad: Alert = {
  words: {
    label: 'Audio load',
    help: 'The share of its time that the audio thread renders. Near 100 % the interface runs dry.',
    advice: 'Turn Listen off, close other programs, or choose a longer buffer for the interface.',
    forViewers: 'The instrument may stutter.',
  },
  level: share('Raise at', { min: 0.01, max: 1, fallback: 0.8 }),
  lookBackMs: 10000,
  forMs: 5000,
  keepMs: 10000,
  act: { label: 'Go to Play', view: 'play' },
  measure: (measured, seconds) => meanOf(measured.window('audioLoad', seconds)),
  sentence: (value) => `Rendering takes ${inPercent(value)} of the time there is.`,
  figure: inPercent,
};
