/** A variable's new name wherever else a patch names it, so that nothing stops working for a better name. Any thread: safe. */
import { MODE_VOTE } from '../crowd/mode-vote-settings';
import { LIMITS } from '../limits/limit-settings';
import { LISTEN } from '../listen/listen-settings';
import type { NameOf } from '../settings/described';
import { renameAll } from '../settings/walk';
import { TRIGGERS } from '../support/support-trigger';
import type { Patch } from './patch';

/** The sections that name variables, in the order in which warnings come. */
const REFERRING = { limits: LIMITS, triggers: TRIGGERS, crowdSwitch: MODE_VOTE, listen: LISTEN };

/** The patch with `nameOf` each name by which costs, triggers, the vote on the mode and the synth mean a variable. */
export const withReferences = (patch: Patch, nameOf: NameOf): Patch =>
  renameAll(REFERRING, patch, nameOf, '');

/** The patch in which they mean `to` where they meant `from`. Both are canonical names. */
export const withReferencesTo = (patch: Patch, from: string, to: string): Patch =>
  from === to ? patch : withReferences(patch, (name) => (name === from ? to : name));
