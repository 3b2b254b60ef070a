/** Support triggers: which gift of a viewer moves what. Read from a patch file. Any thread: safe. */
import type { SettingsOf } from '../settings/described';
import { duration, kindOf, listOf, text } from '../settings/field';
import type { HostileObject } from '../settings/hostile-object';
import { readKind } from '../settings/walk';
import { ACTIONS } from './actions';
import { CAUSES } from './causes';

export type { TriggerCause } from './causes';

/** One for each jack that a device may have. */
export const MAX_TRIGGERS = 32;

export const TRIGGER = {
  name: text('Name', { longest: 60, fallback: '', empty: 'none' }),
  on: kindOf('Cause', CAUSES),
  do: {
    ...kindOf('Action', ACTIONS),
    // A file that was written says null for every variable: the same as nothing, where another text may not be null.
    read: (from: HostileObject, name: string) => readKind(from.object(name).withoutNull('variable'), ACTIONS),
  },
  /** From one event that it takes until it takes the next. */
  cooldownMs: duration('Wait', {
    min: 0,
    max: 24 * 60 * 60_000,
    fallback: 0,
    empty: 'no wait',
    help: 'What comes in the meantime sets nothing off.',
  }),
};
export type SupportTrigger = SettingsOf<typeof TRIGGER>;

/** Whether the patch has the variables is for `patch-rules.ts`. */
export const TRIGGERS = listOf('Triggers', MAX_TRIGGERS, TRIGGER);
