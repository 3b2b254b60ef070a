/** The page's sentence about the jacks that arming moves: only while that is still to come. Pure. */
import type { AppState } from '../../app/state/state';
import { isReadOnlyTab } from '../words/sentences';
import { mayCarryVolts } from '../words/standing';

/** Whether arming is yet to come and its jacks are known here. */
export const listsMoves = (state: AppState): boolean =>
  !isReadOnlyTab(state) && !state.armed && !mayCarryVolts(state);

/** `moving`: how many jacks start away from 0 V. */
export function movesSentence(state: AppState, moving: number): string {
  if (isReadOnlyTab(state)) return 'The other tab lists what arming moves.';
  if (!listsMoves(state)) return 'What arming moves is listed here once every jack is back at 0 V.';
  if (moving === 0) return 'When armed, no jack moves: each starts at 0 V.';
  return moving === 1
    ? 'When armed, 1 jack moves from 0 V to:'
    : `When armed, ${moving} jacks move from 0 V to:`;
}
