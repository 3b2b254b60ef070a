/**
 * Takes over from the pipeline before an edit of the patch: owners, waiting requests, crowds, and the vote on the mode. Engine
 * worker: safe.
 */
import { ModeVote } from '../../domain/crowd/mode-vote';
import type { Milliseconds } from '../../domain/numbers/units';
import type { Patch } from '../../domain/patch/patch';
import { hasSameCrowd, hasSameValues, originsOf } from '../../domain/patch/patch-edit';
import type { Admission } from './admission';
import type { Crowds } from './crowds';
import type { Player } from './player';
import type { Values } from './values';

/** The stages of a patch that remember something. */
interface Remembering {
  readonly patch: Patch;
  readonly player: Player;
  readonly admission: Admission;
  readonly crowds: Crowds;
  readonly modeVote: ModeVote;
}

/** Whether two parts of a patch are equal, compared as JSON. */
const isSame = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The vote on the mode under a patch: the one from before, if its settings are the same. */
export function modeVoteUnder(patch: Patch, before: Remembering | null): ModeVote {
  if (before !== null && isSame(patch.crowdSwitch, before.patch.crowdSwitch)) return before.modeVote;
  return new ModeVote(patch.crowdSwitch);
}

/** Lets `after` go on where `before` was; null at the start. `values`: what every variable stands at, in the new patch's order. */
export function goOnFrom(
  before: Remembering | null,
  after: Remembering,
  values: Values,
  now: Milliseconds,
): void {
  const goesOn = before === null ? [] : adopt(before, after, now);
  // Values outlive an edit of the patch, and a crowd that nobody told believes its variable at rest.
  for (const { index, value } of values.all) if (!goesOn[index]) after.crowds.standAt(index, value, now);
}

/** Returns which crowds go on. */
function adopt(before: Remembering, after: Remembering, now: Milliseconds): readonly boolean[] {
  const { patch, player, admission, crowds, modeVote } = after;
  const origins = originsOf(before.patch, patch, hasSameValues);
  player.adopt(before.player, origins);
  // Other limits would let a whole waiting room out at once, with what nobody means any more.
  if (isSame(before.patch.limits, patch.limits)) admission.adopt(before.admission, origins, now);
  const goesOn = crowds.adopt(before.crowds, originsOf(before.patch, patch, hasSameCrowd));
  if (modeVote !== before.modeVote)
    // The vote is over, and so is what it decided.
    patch.variables.forEach(({ crowd }, index) => {
      crowds.setOwnMode(index, crowd.mode, player.valueOf(index), now);
    });
  return goesOn;
}
