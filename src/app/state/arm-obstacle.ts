/** Whether one may arm, in one place: the switch asks it, and so does the session that carries it out. Pure. */
import type { AppState } from './state';

const OBSTACLES = {
  reader: 'Another tab drives the outputs.',
  notLive: 'Go live first: the stream starts with every jack at 0 V.',
  opening: 'The interface is being opened, with every jack at 0 V.',
  lost: 'Resume first: the interface was lost, and nothing plays.',
  noStream: 'No stream is open: resume it, or stop and go live again.',
  silent: 'The audio thread does not answer: stop and go live again.',
  promise: 'First make sure that no speakers or headphones are on these outputs, and tick the box.',
  check: 'First put right what the check marks with “Stop”.',
  vow: 'Answer what the check asks first.',
} as const;
const SENTENCES: ReadonlySet<string> = new Set(Object.values(OBSTACLES));

/** Why the outputs cannot be armed now and what to do first, or null when they can. */
export function armObstacle(state: AppState): string | null {
  if (state.tab.role === 'reader') return OBSTACLES.reader;
  if (state.session === 'starting') return OBSTACLES.opening;
  if (state.session !== 'live') return OBSTACLES.notLive;
  if (state.loss !== null) return OBSTACLES.lost;
  if (state.outputs.fade === 'lost') return OBSTACLES.noStream;
  // Nobody has looked at the new stream yet.
  if (state.outputs.fade === 'off') return OBSTACLES.opening;
  if (state.outputs.fade === 'unknown') return OBSTACLES.silent;
  if (!state.acknowledged) return OBSTACLES.promise;
  if (state.armCheck.some(({ tone }) => tone === 'bad')) return OBSTACLES.check;
  if (state.armCheck.some(({ vow }) => vow?.isTicked === false)) return OBSTACLES.vow;
  return null;
}

/** Whether the text is an obstacle that does not stand in the way now. */
export const isPastObstacle = (text: string, state: AppState): boolean =>
  SENTENCES.has(text) && armObstacle(state) !== text;
