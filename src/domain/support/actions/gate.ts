/** A gate goes on for a while. Any thread: safe. */
import { formatSeconds } from '../../numbers/number-words';
import { milliseconds } from '../../numbers/units';
import { action, FOR_MS, VARIABLE } from '../action';

const AT_ONCE = milliseconds(0);

export const gate = action({
  words: { label: 'gate: on for a while', help: 'Goes to its highest value, then to its lowest.' },
  settings: { variable: VARIABLE, forMs: FOR_MS },
  changes: 'value',
  sentence: ({ variable, forMs }) => `${variable} on for ${formatSeconds(forMs)}`,
  durationMs: ({ forMs }) => forMs,
  perform({ variable, forMs }, engine) {
    engine.pulse(variable, { value: Infinity, overMs: AT_ONCE, shape: 'linear' }, forMs, -Infinity);
  },
});
