/** The slowest commands take too long from chat to the ring. Any thread: safe. */
import { number } from '../../settings/field';
import type { Alert } from '../alert';
import { inMs } from '../figure-words';
import { pathLatency } from '../path-latency';
import { SLOW_PATH } from '../slow-path';

export const latencyP95 = {
  ...SLOW_PATH,
  words: {
    ...SLOW_PATH.words,
    label: 'Path latency, p95',
    help: 'One command in twenty takes this long from chat to the ring, or longer.',
  },
  level: number('Raise at', { unit: 'ms', min: 0.01, max: 10_000, fallback: 10 }),
  measure: (measured) => pathLatency(measured, ({ p95 }) => p95),
  sentence: (value) => `One command in twenty takes ${inMs(value)} or longer from chat to the jacks' queue.`,
} satisfies Alert;
