/**
 * A patch: what the streamer configures, in the exact shape of the patch file (see `contract.md`), every optional field
 * filled in. Immutable: an edit makes a new one. `patch-file.ts` reads it from hostile text. Any thread: safe.
 */
import type { CrowdSettings } from './crowd-settings';
import type { CrowdSwitchSettings } from './crowd-switch-settings';
import type { ProfileId } from './devices';
import type { GrammarSettings } from './grammar-settings';
import type { LimitSettings } from './limit-settings';
import type { PeopleSettings } from './people-settings';
import type { Rank } from './permission';
import type { Trigger } from './trigger-settings';

export const PATCH_FORMAT = 'twitch-to-cv/patch';
export const PATCH_VERSION = 1;
/** The most jacks one device may have, hence the most the audio thread runs and the snapshot holds. */
export const MAX_JACKS = 32;
/** The most variables of one patch. */
export const MAX_VARIABLES = 256;

/** Why two numbers and not a tuple: this is the shape in the file. `min` above `max` is an inverted range. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** A jack's limits, in volts at the jack. `min <= rest <= max`; `slewVoltsPerSecond` null means at once. */
export interface JackLimits {
  readonly min: number;
  readonly max: number;
  readonly rest: number;
  readonly slewVoltsPerSecond: number | null;
}

export interface Jack {
  /** As printed on the device, 1 to MAX_JACKS. */
  readonly jack: number;
  readonly label: string;
  readonly limits: JackLimits;
  /** Host channel from 1 when it differs from the device profile's, else null. An addition to the contract. */
  readonly channel: number | null;
  /** Correction that a measurement at the jack calls for: it is sent gain × volts + offsetVolts. Neutral is 1 and 0. */
  readonly calibration: { readonly gain: number; readonly offsetVolts: number };
}

export type VariableKind = 'cv' | 'gate';

export interface Variable {
  /** Canonical: module in lower case, instance without leading zeros. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly jack: number;
  readonly kind: VariableKind;
  /** What chat may say; never inverted. */
  readonly values: Range;
  /** What `values.min` and `values.max` become, in volts; may be inverted. */
  readonly volts: Range;
  readonly crowd: CrowdSettings;
  /** The least role that may move it. An addition to the contract, as are the two below. */
  readonly who: Rank;
  /** For a pitch in 1 V per octave, the MIDI note that 0 V plays: then chat may say `C#4`. Null for anything else. */
  readonly pitch: { readonly zeroVoltsNote: number } | null;
  /** A gate goes off after so many milliseconds, whoever turned it on; null for no such maximum. */
  readonly longestGateMs: number | null;
}

export interface TokenBucket {
  readonly capacity: number;
  readonly perSecond: number;
}

export interface PatchLimits extends LimitSettings {
  readonly userCooldownMs: number;
  readonly system: TokenBucket;
  readonly variable: TokenBucket;
  /** The separate allowance of broadcaster and moderators. An addition to the contract. */
  readonly privileged: TokenBucket;
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
  readonly crowdSwitch: CrowdSwitchSettings;
  readonly triggers: readonly Trigger[];
}
