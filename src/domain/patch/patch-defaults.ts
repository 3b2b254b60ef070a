/** What a field of the patch file means when it is not there. Any thread: safe. */
import { DEFAULT_CROWD } from '../crowd/crowd-settings';
import { DEFAULT_MODE_VOTE } from '../crowd/mode-vote-settings';
import type { Jack, JackLimits } from '../devices/jack';
import { DEFAULT_GRAMMAR_SETTINGS } from '../language/grammar-settings';
import type { Range } from '../numbers/range';
import type { Patch, Variable } from './patch';

export const DEFAULT_PATCH_NAME = 'Untitled patch';
/** A MIDI controller's range: what viewers of such shows know. */
export const DEFAULT_VALUES: Range = { min: 0, max: 127 };
/** What every Eurorack input takes without harm. */
export const DEFAULT_VOLTS: Range = { min: 0, max: 5 };
export const DEFAULT_JACK_LIMITS: JackLimits = { min: 0, max: 5, rest: 0, slewVoltsPerSecond: null };

/** What a variable means that says nothing more: anybody may move it. */
export const DEFAULT_VARIABLE_SETTINGS: Pick<Variable, 'crowd' | 'who' | 'pitch' | 'longestGateMs'> = {
  crowd: DEFAULT_CROWD,
  who: 'newcomer',
  pitch: null,
  longestGateMs: null,
};

export const DEFAULT_PATCH_SETTINGS: Pick<Patch, 'grammar' | 'people' | 'crowdSwitch' | 'triggers'> = {
  grammar: DEFAULT_GRAMMAR_SETTINGS,
  people: { allow: [], block: [], guests: 'none' },
  crowdSwitch: DEFAULT_MODE_VOTE,
  triggers: [],
};

export const defaultJack = (jack: number, label: string): Jack => ({
  jack,
  label,
  limits: DEFAULT_JACK_LIMITS,
  channel: null,
  calibration: { gain: 1, offsetVolts: 0 },
});
