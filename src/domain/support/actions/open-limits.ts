/** Wider limits for a while: chat may do more. Jacks' limits stay. Any thread: safe. */
import { formatNumber, formatSeconds } from '../../numbers/number-words';
import { number } from '../../settings/field';
import { action, FOR_MS } from '../action';

export const openLimits = action({
  words: {
    label: 'wider limits for a while',
    help: 'Lets so many times as much chat through. The limits of the jacks stay.',
  },
  settings: {
    /** How much more the limits let through. */
    factor: number('Times', { min: 1, max: 100, initial: 3 }),
    forMs: FOR_MS,
  },
  changes: 'limits',
  sentence: ({ factor, forMs }) => `limits ${formatNumber(factor)} times as wide for ${formatSeconds(forMs)}`,
  durationMs: ({ forMs }) => forMs,
  perform({ factor, forMs }, engine) {
    engine.openLimits(factor, forMs);
  },
});
