/** A command takes, on average, too long from chat to the ring. Any thread: safe. */
import type { Alert } from '../alert';
import { inMs } from '../figure-words';
import { latencyLevel, pathLatency, SLOW_PATH } from '../path-latency';

export const latencyMean: Alert = {
  ...SLOW_PATH,
  words: {
    ...SLOW_PATH.words,
    label: 'Path latency, mean',
    help: 'A command takes this long on average from chat to the jacks’ queue.',
  },
  level: latencyLevel(8),
  measure: (measured, seconds) => pathLatency(measured, seconds, ({ mean }) => mean),
  sentence: (value) => `A command takes ${inMs(value)} on average from chat to the jacks’ queue.`,
};
