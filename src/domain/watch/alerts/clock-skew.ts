/** The clock of this computer is wrong. Any thread: safe. */
import { number } from '../../settings/field';
import type { Alert } from '../alert';
import { inSeconds } from '../figure-words';

export const clockSkew: Alert = {
  words: {
    label: 'Clock',
    help: 'How far this computer’s clock is from Twitch’s. Chat delivery is not known where it is far.',
    advice: 'Let the system set the clock by the internet: date and time, in its settings.',
    forViewers: 'Commands are played all the same.',
  },
  level: number('Raise at', { unit: 's', per: 1000, min: 100, max: 86_400_000, fallback: 5_000 }),
  lookBackMs: null,
  forMs: 5000,
  keepMs: 10000,
  act: null,
  measure: (measured) => Math.abs(measured.last('clockSkewMs')),
  sentence: (value) => `The clock of this computer is ${inSeconds(value)} away from Twitch’s.`,
  figure: inSeconds,
};
