/**
 * A patch: what the streamer configures, in the exact shape of the patch file (see `contract.md`), every optional field
 * filled in. Immutable: an edit makes a new one. `patch-file.ts` reads it from hostile text. Any thread: safe.
 */
import type { CrowdSettings } from '../crowd/crowd-settings';
import type { ModeVoteSettings } from '../crowd/mode-vote-settings';
import type { Jack } from '../devices/jack';
import type { ProfileId } from '../devices/profiles';
import type { GrammarSettings } from '../language/grammar-settings';
import type { PatchLimits } from '../limits/limit-settings';
import type { PeopleSettings } from '../people/people-settings';
import type { Rank } from '../people/permission';
import type { SupportTrigger } from '../support/support-trigger';
import type { VariableScale } from '../voltage/variable-scale';

export const PATCH_FORMAT = 'twitch-to-cv/patch';
export const PATCH_VERSION = 1;

export interface Variable extends VariableScale {
  /** Canonical: module in lower case, instance without leading zeros. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly jack: number;
  readonly crowd: CrowdSettings;
  /** The least role that may move it. An addition to the contract, as are the two below. */
  readonly who: Rank;
  /** For a pitch in 1 V per octave, the MIDI note that 0 V plays: then chat may say `C#4`. Null for anything else. */
  readonly pitch: { readonly zeroVoltsNote: number } | null;
  /** A gate goes off after so many milliseconds, whoever turned it on; null for no such maximum. */
  readonly longestGateMs: number | null;
}

export interface Patch {
  readonly format: typeof PATCH_FORMAT;
  readonly version: typeof PATCH_VERSION;
  readonly name: string;
  readonly device: { readonly profile: ProfileId };
  readonly jacks: readonly Jack[];
  readonly variables: readonly Variable[];
  readonly limits: PatchLimits;
  /** Which extensions of the grammar are on. An addition to the contract, as are the three below. */
  readonly grammar: GrammarSettings;
  readonly people: PeopleSettings;
  readonly crowdSwitch: ModeVoteSettings;
  readonly triggers: readonly SupportTrigger[];
}
