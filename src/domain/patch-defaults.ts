/** What a field of the patch file means when it is not there. Any thread: safe. */
import type { Jack, JackLimits, PatchLimits, Range } from './patch';

export const DEFAULT_PATCH_NAME = 'Untitled patch';
/** A MIDI controller's range: what viewers of such shows know. */
export const DEFAULT_VALUES: Range = { min: 0, max: 127 };
/** What every Eurorack input takes without harm. */
export const DEFAULT_VOLTS: Range = { min: 0, max: 5 };
export const DEFAULT_JACK_LIMITS: JackLimits = { min: 0, max: 5, rest: 0, slewVoltsPerSecond: null };

/** A burst of a hundred commands, then ten a second; twenty on one variable, then two. Moderators have their own. */
export const DEFAULT_PATCH_LIMITS: PatchLimits = {
  userCooldownMs: 1000,
  system: { capacity: 100, perSecond: 10 },
  variable: { capacity: 20, perSecond: 2 },
  privileged: { capacity: 1000, perSecond: 100 },
};

export const defaultJack = (jack: number, label: string): Jack => ({
  jack,
  label,
  limits: DEFAULT_JACK_LIMITS,
  channel: null,
  calibration: { gain: 1, offsetVolts: 0 },
});
