/**
 * A patch: what the streamer configures, in the exact shape of the patch file (see `contract.md`), every optional field
 * filled in. Immutable: an edit makes a new one. `patch-file.ts` reads it from hostile text. Any thread: safe.
 */
import { MODE_VOTE } from '../crowd/mode-vote-settings';
import { JACK, MAX_JACKS } from '../devices/jack';
import { DEVICE_PROFILES, type ProfileId } from '../devices/profiles';
import { GRAMMAR } from '../language/grammar-settings';
import { LIMITS } from '../limits/limit-settings';
import { LISTEN } from '../listen/listen-settings';
import { PEOPLE } from '../people/people-settings';
import type { SettingsOf } from '../settings/described';
import { choice, listOf, object, text } from '../settings/field';
import { MAX_VARIABLES } from '../settings/variable-name';
import { TRIGGERS } from '../support/support-trigger';
import { VARIABLE, VARIABLE_RULES } from './variable';

export type { Variable } from './variable';

export const PATCH_FORMAT = 'twitch-to-cv/patch';
export const PATCH_VERSION = 1;

const PROFILES = Object.fromEntries(DEVICE_PROFILES.map(({ id, name }) => [id, name])) as Readonly<
  Record<ProfileId, string>
>;

/** The content of a patch file behind its format and version. */
export const PATCH = {
  name: text('Name', { longest: 100, fallback: 'Untitled patch' }),
  device: object('Device', { profile: choice('Device', PROFILES, 'generic') }),
  jacks: listOf('Jacks', MAX_JACKS, JACK, { opens: ['calibration'] }),
  variables: listOf('Variables', MAX_VARIABLES, VARIABLE, VARIABLE_RULES),
  limits: LIMITS,
  grammar: GRAMMAR,
  people: PEOPLE,
  crowdSwitch: MODE_VOTE,
  triggers: TRIGGERS,
  listen: LISTEN,
};

export type Patch = {
  readonly format: typeof PATCH_FORMAT;
  readonly version: typeof PATCH_VERSION;
} & SettingsOf<typeof PATCH>;
