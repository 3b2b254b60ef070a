/** Whether one may arm, in one place: the switch asks it, and so does the session that carries it out. Pure. */
import type { AppState } from './state';

/** Why the outputs cannot be armed now and what to do first, or null when they can. */
export function armObstacle(state: AppState): string | null {
  if (state.tab.role === 'reader') return 'Another tab drives the outputs.';
  if (state.session !== 'live') return 'Go live first: the stream starts with every jack at 0 V.';
  if (state.loss !== null) return 'Resume first: the interface was lost, and nothing plays.';
  if (state.outputs.gate === 'off' || state.outputs.gate === 'lost')
    return 'No stream is open: resume it, or stop and go live again.';
  if (state.outputs.gate === 'unknown') return 'The audio thread does not answer: stop and go live again.';
  if (!state.acknowledged)
    return 'First make sure that no speakers or headphones are on these outputs, and tick the box.';
  if (state.armCheck.some(({ tone }) => tone === 'bad'))
    return 'First put right what the check marks with “Stop”.';
  if (state.armCheck.some(({ vow }) => vow?.isTicked === false)) return 'Answer what the check asks first.';
  return null;
}
