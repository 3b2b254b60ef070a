/** The computer decides too few commands a second. Any thread: safe. */
import { number } from '../../settings/field';
import type { Alert } from '../alert';
import { perSecond } from '../figure-words';

export const capacity: Alert = {
  words: {
    label: 'Capacity',
    help: 'Commands a second that this computer can decide, by the self-test in an idle moment and not by the traffic.',
    advice: 'Close other tabs and programs, then test this computer again.',
    forViewers: 'Commands come a little late.',
  },
  level: number('Raise at', { unit: '/s', min: 1, max: 10_000_000, fallback: 100 }),
  isFloor: true,
  lookBackMs: null,
  forMs: 1000,
  keepMs: 1000,
  act: { label: 'Open Log', view: 'log' },
  measure: (measured) => measured.last('capacity'),
  sentence: (value) => `This computer can decide only ${perSecond(value)}.`,
  figure: perSecond,
};
