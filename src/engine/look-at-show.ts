/** The show of the moment, gathered for overlays. Engine worker: safe. */
import type { OverlayFacts } from '../domain/overlay/make-overlay-state';
import { MAX_OVERLAY_ROWS } from '../domain/overlay/overlay-state';
import type { Clock } from '../adapters/clock';
import { milliseconds, type Milliseconds } from '../domain/numbers/units';
import type { CurrentPatch } from './current-patch';
import type { ShowControl } from './decisions/show-control';
import type { Values } from './path/values';
import type { LogBuffer } from './report/log-buffer';

interface Parts {
  readonly clock: Clock;
  readonly current: CurrentPatch;
  readonly values: Values;
  readonly control: ShowControl;
  readonly log: LogBuffer;
}

/** Orders, talk and what was taken back fall out: so many rows have some for viewers among them in any chat. */
const ROWS = 40;

/** Null before there is a patch. */
export function lookAtShow(
  { clock, current, values, control, log }: Parts,
  now: Milliseconds,
): Omit<OverlayFacts, 'standing' | 'viewersPage' | 'trouble'> | null {
  const { patch, pipeline } = current;
  if (patch === null || pipeline === null) return null;
  const { locked, held, overlayShown } = control.statusAt(now);
  const { takenBack, permission } = pipeline;
  const wall = clock.wallAt(now);
  return {
    patch,
    isShown: overlayShown,
    values: values.all,
    modeOf: (index) => pipeline.crowds.modeOf(index),
    ...current.report(now),
    locked,
    inHand: held.filter(({ isReleased }) => !isReleased).map(({ name }) => name),
    log: log.newest(ROWS, ({ viewerId, id = '', sentAt = null, receivedAt }, at) => {
      if (viewerId === '') return false;
      const heardAt = receivedAt ?? milliseconds(now - (wall - at));
      return (
        permission.mayGive(viewerId) !== null ||
        takenBack.covers({ id, viewerId, sentAt, receivedAt: heardAt })
      );
    }),
    // Who stands in a line has passed the limits that the others wait for.
    waiting: [
      ...pipeline.crowds.nextOnes(MAX_OVERLAY_ROWS),
      ...pipeline.admission.nextOnes(MAX_OVERLAY_ROWS, now),
    ].filter(({ viewerId }) => permission.mayGive(viewerId) === null),
  };
}
