/** The slowest commands take too long from chat to the ring. Any thread: safe. */
import { number } from '../../settings/field';
import type { Alert } from '../alert';
import { inMs } from '../figure-words';
import { pathLatency } from '../path-latency';
import { SLOW_PATH } from '../slow-path';

export const latencyP99 = {
  ...SLOW_PATH,
  words: {
    ...SLOW_PATH.words,
    label: 'Path latency, p99',
    help: 'One command in a hundred takes this long from chat to the ring, or longer.',
  },
  level: number('Raise at', { unit: 'ms', min: 0.01, max: 10_000, fallback: 15 }),
  measure: (measured) => pathLatency(measured, ({ p99 }) => p99),
  sentence: (value) =>
    `One command in a hundred takes ${inMs(value)} or longer from chat to the jacks' queue.`,
} satisfies Alert;
