/** Patches for driving the page. */
import type { Jack } from '../../../src/domain/devices/jack';
import { DEFAULT_LIMIT_SETTINGS } from '../../../src/domain/limits/limit-settings';
import type { Patch, Variable } from '../../../src/domain/patch/patch';
import { DEFAULT_PATCH_SETTINGS, DEFAULT_VARIABLE_SETTINGS } from '../../../src/domain/patch/patch-defaults';

const NAMES = [
  ['vco#1.pitch', 'VCO 1 pitch'],
  ['vco#2.pitch', 'VCO 2 pitch'],
  ['vcf#1.cutoff', 'Filter cutoff'],
  ['vcf#1.resonance', 'Resonance'],
  ['vca#1.level', 'VCA level'],
  ['lfo#1.rate', 'LFO rate'],
  ['env#1.decay', 'Decay'],
  ['fx#1.mix', 'Effect mix'],
] as const;

/** `count` variables on as many jacks or fewer; every third jack is bipolar. */
export function samplePatch(count = 8, jackCount = count): Patch {
  const at = Array.from({ length: count }, (_, index) => index);
  return {
    format: 'twitch-to-cv/patch',
    version: 1,
    name: count === 8 ? 'Eurorack starter' : `Rack of ${count}`,
    device: { profile: 'expert-sleepers-es-8' },
    jacks: at.slice(0, jackCount).map((index): Jack => {
      const isBipolar = index % 3 === 1;
      return {
        jack: index + 1,
        label: NAMES[index % 8][1],
        limits: { min: isBipolar ? -5 : 0, max: 5, rest: 0, slewVoltsPerSecond: null },
        channel: null,
        calibration: { gain: 1, offsetVolts: 0 },
      };
    }),
    variables: at.map((index): Variable => {
      const isBipolar = index % 3 === 1;
      const [name] = NAMES[index % 8];
      return {
        name: index < 8 ? name : name.replace('#', `#${Math.floor(index / 8) + 1}`),
        aliases: index % 8 === 1 || index >= 8 ? [] : [name.slice(name.indexOf('.') + 1)],
        jack: (index % jackCount) + 1,
        kind: 'cv',
        values: { min: 0, max: 127 },
        volts: { min: isBipolar ? -5 : 0, max: 5 },
        ...DEFAULT_VARIABLE_SETTINGS,
      };
    }),
    limits: {
      userCooldownMs: 1000,
      system: { capacity: 100, perSecond: 10 },
      variable: { capacity: 20, perSecond: 2 },
      privileged: { capacity: 1000, perSecond: 100 },
      ...DEFAULT_LIMIT_SETTINGS,
    },
    ...DEFAULT_PATCH_SETTINGS,
  };
}
