/** An envelope goes to a peak, holds it, and goes back. Any thread: safe. */
import { formatNumber, formatSeconds } from '../../numbers/number-words';
import { action, actionTime, LONGEST_ACTION_MS, VALUE, VARIABLE } from '../action';

interface Times {
  readonly attackMs: number;
  readonly holdMs: number;
  readonly releaseMs: number;
}
const wholeMs = ({ attackMs, holdMs, releaseMs }: Times): number => attackMs + holdMs + releaseMs;

export const envelope = action({
  words: {
    label: 'envelope: there and back',
    help: 'Goes back to where it was, unless somebody has moved it since.',
  },
  settings: {
    variable: VARIABLE,
    /** The peak. */
    value: VALUE,
    attackMs: actionTime('Rise', 500),
    holdMs: actionTime('Hold', 2000),
    releaseMs: {
      ...actionTime('Fall', 4000),
      expects: `write seconds from 0.001; rise, hold and fall make ${LONGEST_ACTION_MS / 1000} s at most.`,
    },
  },
  rules: {
    first: ['attackMs', 'holdMs', 'releaseMs'],
    after: {
      releaseMs(times, from) {
        if (wholeMs(times) > LONGEST_ACTION_MS)
          from.fault(
            'releaseMs',
            `makes the envelope ${wholeMs(times)} ms long; at most ${LONGEST_ACTION_MS} are allowed`,
          );
      },
    },
  },
  changes: 'value',
  sentence({ variable, value, attackMs, holdMs, releaseMs }) {
    const hold = `there for ${formatSeconds(holdMs)}, back in ${formatSeconds(releaseMs)}`;
    return `${variable} to ${formatNumber(value)} in ${formatSeconds(attackMs)}, ${hold}`;
  },
  durationMs: wholeMs,
  perform({ variable, value, attackMs, holdMs, releaseMs }, engine) {
    engine.visit(variable, { value, overMs: attackMs, shape: 'linear' }, holdMs, releaseMs);
  },
});
