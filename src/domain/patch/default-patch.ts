/** The patch that a new user starts with: eight variables on jacks 1 to 8 that chat can play at once. Any thread: safe. */
import { DEFAULT_PATCH_LIMITS } from '../limits/limit-settings';
import { DEFAULT_KIND } from '../voltage/kinds';
import { PATCH_FORMAT, PATCH_VERSION, type Patch } from './patch';
import {
  DEFAULT_PATCH_SETTINGS,
  DEFAULT_VALUES,
  DEFAULT_VARIABLE_SETTINGS,
  DEFAULT_VOLTS,
  defaultJack,
} from './patch-defaults';

const STARTERS: readonly (readonly [name: string, label: string, alias: string])[] = [
  ['vco#1.pitch', 'VCO 1 pitch', 'pitch'],
  ['vco#2.pitch', 'VCO 2 pitch', 'pitch2'],
  ['vcf#1.cutoff', 'VCF cutoff', 'cutoff'],
  ['vcf#1.resonance', 'VCF resonance', 'res'],
  ['vca#1.level', 'VCA level', 'level'],
  ['lfo#1.rate', 'LFO rate', 'rate'],
  ['env#1.decay', 'Envelope decay', 'decay'],
  ['fx#1.mix', 'Effect mix', 'mix'],
];

/** Its profile is `generic`: the device's own profile is found by its label when the device is chosen. */
export const DEFAULT_PATCH: Patch = {
  format: PATCH_FORMAT,
  version: PATCH_VERSION,
  name: 'Eurorack starter',
  device: { profile: 'generic' },
  jacks: STARTERS.map(([, label], index) => defaultJack(index + 1, label)),
  variables: STARTERS.map(([name, , alias], index) => ({
    name,
    aliases: [alias],
    jack: index + 1,
    kind: DEFAULT_KIND,
    values: DEFAULT_VALUES,
    volts: DEFAULT_VOLTS,
    ...DEFAULT_VARIABLE_SETTINGS,
  })),
  limits: DEFAULT_PATCH_LIMITS,
  ...DEFAULT_PATCH_SETTINGS,
};
