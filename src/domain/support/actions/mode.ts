/** Another crowd mode for a while. Any thread: safe. */
import { CROWD_MODE_LABELS, DECIDES_TOGETHER } from '../../crowd/modes';
import { formatSeconds } from '../../numbers/number-words';
import { requiredChoice, variableOrEvery } from '../../settings/field';
import { action, FOR_MS } from '../action';

export const mode = action({
  words: { label: 'other crowd mode for a while', help: 'Then each variable goes back to its own mode.' },
  settings: {
    variable: variableOrEvery('Variable'),
    mode: requiredChoice('Crowd mode', CROWD_MODE_LABELS, DECIDES_TOGETHER),
    forMs: FOR_MS,
  },
  changes: 'mode',
  sentence: ({ variable, mode, forMs }) =>
    `${variable ?? 'every variable'} under ${mode} for ${formatSeconds(forMs)}`,
  durationMs: ({ forMs }) => forMs,
  perform({ variable, mode, forMs }, engine) {
    engine.holdMode(variable, mode, forMs);
  },
});
