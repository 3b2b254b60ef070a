/** The storage of this page is nearly full. Any thread: safe. */
import { share } from '../../settings/field';
import type { Alert } from '../alert';
import { inPercent } from '../figure-words';

export const storage: Alert = {
  words: {
    label: 'Storage',
    help: 'The share of what Chrome lets this page keep on the disk.',
    advice: 'Export the patches that you need, then delete some in the library.',
    forViewers: 'Nothing is lost on your side.',
  },
  level: share('Raise at', { min: 0.000_01, max: 1, fallback: 0.9 }),
  lookBackMs: null,
  forMs: 1000,
  keepMs: 1000,
  act: { label: 'Open library', view: 'patch' },
  measure: (measured) => measured.last('storageShare'),
  sentence: (value) => `The storage of this page is ${inPercent(value)} full.`,
  figure: inPercent,
};
