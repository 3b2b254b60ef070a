/** One command in a hundred takes too long from chat to the ring. Any thread: safe. */
import type { Alert } from '../alert';
import { inMs } from '../figure-words';
import { latencyLevel, pathLatency, SLOW_PATH } from '../path-latency';

export const latencyP99: Alert = {
  ...SLOW_PATH,
  words: {
    ...SLOW_PATH.words,
    label: 'Path latency, p99',
    help: 'One command in a hundred takes this long or longer from chat to the jacks’ queue.',
  },
  level: latencyLevel(15),
  measure: (measured, seconds) => pathLatency(measured, seconds, ({ p99 }) => p99),
  sentence: (value) =>
    `One command in a hundred takes ${inMs(value)} or longer from chat to the jacks’ queue.`,
};
