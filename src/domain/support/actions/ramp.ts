/** A ramp goes to a value and stays. Any thread: safe. */
import { formatNumber, formatSeconds } from '../../numbers/number-words';
import { choice } from '../../settings/field';
import { action, actionTime, VALUE, VARIABLE } from '../action';

export const ramp = action({
  words: { label: 'ramp: go there and stay', help: 'Stays there until somebody moves it.' },
  settings: {
    variable: VARIABLE,
    value: VALUE,
    overMs: actionTime('Over', 2000),
    shape: choice('Shape', { linear: 'linear', exponential: 'exponential' }, 'linear'),
  },
  changes: 'value',
  sentence({ variable, value, overMs, shape }) {
    const shaped = shape === 'linear' ? '' : `, ${shape}`;
    return `${variable} to ${formatNumber(value)} over ${formatSeconds(overMs)}${shaped}`;
  },
  durationMs: ({ overMs }) => overMs,
  perform({ variable, ...way }, engine) {
    engine.move(variable, way);
  },
});
