/** Commands take too long on average from chat to the ring. Any thread: safe. */
import { number } from '../../settings/field';
import type { Alert } from '../alert';
import { inMs } from '../figure-words';
import { pathLatency } from '../path-latency';
import { SLOW_PATH } from '../slow-path';

export const latencyMean = {
  ...SLOW_PATH,
  words: {
    ...SLOW_PATH.words,
    label: 'Path latency, mean',
    help: 'A command takes this long from chat to the ring on average.',
  },
  level: number('Raise at', { unit: 'ms', min: 0.01, max: 10_000, fallback: 8 }),
  measure: (measured) => pathLatency(measured, ({ mean }) => mean),
  sentence: (value) => `A command takes ${inMs(value)} on average from chat to the jacks' queue.`,
} satisfies Alert;
