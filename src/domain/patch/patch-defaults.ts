/** Meanings of missing fields in the patch file. Any thread: safe. */
import { type Jack, JACK } from '../devices/jack';
import { defaultsOf } from '../settings/walk';
import { PATCH, type Patch, type Variable } from './patch';
import { VARIABLE, VARIABLE_RULES } from './variable';

const { values, volts, crowd, who, pitch, longestGateMs } = defaultsOf(VARIABLE, VARIABLE_RULES);
export const DEFAULT_VALUES = values;
/** Every Eurorack input takes these without harm. */
export const DEFAULT_VOLTS = volts;
/** A variable that says nothing more means this: anybody may move it. */
export const DEFAULT_VARIABLE_SETTINGS: Pick<Variable, 'crowd' | 'who' | 'pitch' | 'longestGateMs'> = {
  ...{ crowd, who, pitch, longestGateMs },
};

const { grammar, people, crowdSwitch, triggers, listen } = defaultsOf(PATCH);
export const DEFAULT_PATCH_SETTINGS: Pick<
  Patch,
  'grammar' | 'people' | 'crowdSwitch' | 'triggers' | 'listen'
> = {
  ...{ grammar, people, crowdSwitch, triggers, listen },
};

const ANY_JACK = defaultsOf(JACK);
export const defaultJack = (jack: number, label: string): Jack => ({ ...ANY_JACK, jack, label });
