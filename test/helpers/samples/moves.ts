/** Moves to send to a rig's jacks, and the way that each shape takes. */
import { seconds, volts } from '../../../src/domain/numbers/units';
import { type Move, plainMove, type Shape } from '../../../src/domain/voltage/move';
import type { AudioRig } from '../rigs/audio-rig';

export const ramp = (target: number, overSeconds: number, shape: Shape = 'linear'): Move => ({
  ...plainMove(volts(target)),
  overSeconds: seconds(overSeconds),
  shape,
});

export const gate = (target: number, holdSeconds: number, then = 0): Move => ({
  ...plainMove(volts(target)),
  holdSeconds: seconds(holdSeconds),
  then: volts(then),
});

/** Sends a move to jack 1, or another, and returns the frame that it begins with. */
export function send(rig: AudioRig, move: Move, jackIndex = 0): number {
  rig.ring.pushMove(jackIndex, move);
  return rig.now;
}

/** Part of the way done after a part of the time, by the formulas that `Shape` documents, in numbers of their own. */
export const WAY: Record<Shape, (x: number) => number> = {
  linear: (x) => x,
  exponential: (x) => (1 - Math.exp(-5 * x)) / (1 - Math.exp(-5)),
};
