/** Settings are not on the disk. Any thread: safe. */
import { number } from '../../settings/field';
import type { Alert } from '../alert';
import { inMinutes } from '../figure-words';

export const notKept: Alert = {
  words: {
    label: 'Not saved',
    help: 'Time for which changes are in this page alone, and would be lost with it.',
    advice: 'Export the patch, then free some space on the disk.',
    forViewers: 'Nothing is lost on your side.',
  },
  level: number('Raise at', { unit: 's', min: 1, max: 3_600, fallback: 10 }),
  lookBackMs: null,
  forMs: 1000,
  keepMs: 2000,
  act: { label: 'Go to Patch', view: 'patch' },
  measure: (measured) => measured.last('unsavedS'),
  sentence: (value) => `Changes have not been saved for ${inMinutes(value)}.`,
  figure: inMinutes,
};
