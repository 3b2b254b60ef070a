/** The page's sentences about the jacks that arming moves: only while that is still to come. */
import type { App, AppState } from '../../app/state/state';
import { isReadOnlyTab } from '../words/sentences';
import { mayCarryVolts } from '../words/standing';

/** A list or a count that changes faster cannot be read. */
export const MOVES_EVERY_MS = 250;

/** Whether arming is yet to come and its jacks are known here. */
export const listsMoves = (state: AppState): boolean =>
  !isReadOnlyTab(state) && !state.armed && !mayCarryVolts(state);

/** Jack by jack, the volts at which arming starts; empty where that is not to be told. */
export const armStarts = ({ state, meters }: App): readonly number[] =>
  listsMoves(state) ? meters.startsOf(state.armStart) : [];

/** A person reads less than this as 0.00 V. */
const UNSEEN_VOLTS = 0.005;

/** Whether a jack that starts there leaves 0 V for all that a person can read. */
export const leavesZero = (volts: number): boolean => Math.abs(volts) >= UNSEEN_VOLTS;

/** `moving`: how many jacks start away from 0 V. */
export function movesSentence(state: AppState, moving: number): string {
  if (isReadOnlyTab(state)) return 'The other tab lists what arming moves.';
  if (!listsMoves(state)) return 'What arming moves is listed here once every jack is back at 0 V.';
  if (moving === 0) return 'When armed, no jack moves: each starts at 0 V.';
  return moving === 1 ? 'When armed, 1 jack moves from 0 V.' : `When armed, ${moving} jacks move from 0 V.`;
}
