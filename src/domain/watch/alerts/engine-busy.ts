/** Engine busy is too high. Any thread: safe. */
import { share } from '../../settings/field';
import type { Alert } from '../alert';
import { meanOf } from '../counted';
import { inPercent } from '../figure-words';

export const engineBusy: Alert = {
  words: {
    label: 'Engine busy',
    help: 'The share of its time in which the engine decides. Near 100 % everything is late.',
    advice: 'Let chat play less in the limits, or close other tabs and programs.',
    forViewers: 'Commands come a little late.',
  },
  level: share('Raise at', { min: 0.01, max: 1, fallback: 0.8 }),
  lookBackMs: 10000,
  forMs: 5000,
  keepMs: 10000,
  act: { label: 'Open limits', view: 'crowd' },
  measure: (measured, seconds) => meanOf(measured.window('busy', seconds)),
  sentence: (value) => `The engine decides ${inPercent(value)} of the time.`,
  figure: inPercent,
};
