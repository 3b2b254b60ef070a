/** The page takes much memory. Any thread: safe. */
import { number } from '../../settings/field';
import type { Alert } from '../alert';
import { inMegabytes } from '../figure-words';

export const memory: Alert = {
  words: {
    label: 'Memory',
    help: 'Memory of the page and its threads.',
    advice: 'Reload the page after the show.',
    forViewers: 'Something is wrong with the instrument.',
  },
  level: number('Raise at', { unit: 'MB', per: 1e6, min: 1e6, max: 64e9, fallback: 500e6 }),
  lookBackMs: null,
  forMs: 5000,
  keepMs: 5000,
  act: null,
  measure: (measured) => measured.last('memoryBytes'),
  sentence: (value) => `The page takes ${inMegabytes(value)} of memory.`,
  figure: inMegabytes,
};
