/** One command in twenty takes too long from chat to the ring. Any thread: safe. */
import type { Alert } from '../alert';
import { inMs } from '../figure-words';
import { latencyLevel, pathLatency, SLOW_PATH } from '../path-latency';

export const latencyP95: Alert = {
  ...SLOW_PATH,
  words: {
    ...SLOW_PATH.words,
    label: 'Path latency, p95',
    help: 'One command in twenty takes this long or longer from chat to the jacks’ queue.',
  },
  level: latencyLevel(10),
  measure: (measured, seconds) => pathLatency(measured, seconds, ({ p95 }) => p95),
  sentence: (value) => `One command in twenty takes ${inMs(value)} or longer from chat to the jacks’ queue.`,
};
